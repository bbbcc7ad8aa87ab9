import { useTranslation } from 'react-i18next'
import { FolderOpen } from 'lucide-react'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { providerSizes } from '../../../../shared/model/provider.ts'
import { sayDay, saySince } from '../../../../shared/rules/say-date.ts'
import { wordKey } from '../../../../shared/rules/word-key.ts'
import { useDomainWords } from '../../../common/domain-words.ts'
import type { DepartmentLine, RelationRow } from '../../../data/queries/relations.ts'
import { Button, DefinitionList, Section, Stack } from '../../../ui/index.ts'
import { LatestNotes } from './latest-notes.tsx'
import { People } from './people.tsx'
import './relation-detail.css'

interface RelationDetailProps {
  /** Null when it is gone, or has not reached this laptop. */
  relation: RelationRow | null
  today: string
  onOpen: (dossier: DocId) => void
}

/** The chosen relation in short, beside the list. */
export function RelationDetail({ relation, today, onOpen }: RelationDetailProps) {
  const { t, i18n } = useTranslation(['relations', 'vocabulary'])
  const { sayAll } = useDomainWords()
  if (relation === null) return <p>{t('detail.missing')}</p>
  const { provider, locations, departments, lastContact, nextPlanned, openActions, dossier } = relation
  const { language } = i18n
  const [when, day] = [saySince(lastContact, today, language), sayDay(lastContact, today, language)]
  // "gisteren (gisteren)" says it twice.
  const since = lastContact === '' ? t('never') : when === day ? when : t('detail.since', { when, day })
  const known = new Set(locations.map(({ id }) => id))
  const places = [
    ...locations.map(({ id, name, address, city }) => ({
      id,
      words: [name, address, city].filter(Boolean).join(', '),
      departments: departments.filter(({ location }) => location === id),
    })),
    ...departments
      .filter(({ location }) => !known.has(location))
      .map((department) => ({ id: department.id, words: sayDepartment(department), departments: [] })),
  ]
  return (
    <Stack gap="lg">
      <Stack gap="sm">
        <h2 className="wz-relation__name">{provider.name}</h2>
        <div>
          <Button variant="primary" icon={FolderOpen} onPress={() => onOpen(dossier)}>
            {t('detail.open')}
          </Button>
        </div>
      </Stack>
      <DefinitionList
        emptyText={t('detail.empty')}
        items={[
          { term: t('detail.lastContact'), value: since },
          { term: t('detail.nextPlanned'), value: sayDay(nextPlanned, today, language) },
          { term: t('detail.openActions'), value: openActions === 0 ? '' : String(openActions) },
          { term: t('column.domains'), value: sayAll(provider.domains) },
          {
            term: t('column.size'),
            value: provider.size && t(`vocabulary:size.${wordKey(providerSizes, provider.size)}`),
          },
          { term: t('column.accountHolder'), value: provider.accountHolder },
          { term: t('column.kvk'), value: provider.kvk },
          { term: t('create.agb'), value: provider.agb },
          {
            term: t('detail.locations'),
            value:
              places.length === 0 ? (
                ''
              ) : (
                <ul>
                  {places.map((place) => (
                    <li key={place.id}>
                      {place.words}
                      {place.departments.map((department) => (
                        <p className="wz-relation__reach" key={department.id}>
                          {sayDepartment(department)}
                        </p>
                      ))}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      <Section title={t('detail.notes')}>
        <LatestNotes dossier={dossier} today={today} />
      </Section>
      <Section title={t('detail.contacts')}>
        <People dossier={dossier} />
      </Section>
    </Stack>
  )
}

function sayDepartment({ name, phone, email }: DepartmentLine): string {
  return [name, phone, email].filter(Boolean).join(' · ')
}
