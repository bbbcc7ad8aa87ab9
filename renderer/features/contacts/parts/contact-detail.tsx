import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Ellipsis, FolderOpen, IdCard, Pencil, Trash2, UsersRound } from 'lucide-react'
import { recordName } from '../../../../shared/kernel/define-entity.ts'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { PERSON_RECORD, Person } from '../../../../shared/model/person.ts'
import { sayDay, saySince } from '../../../../shared/rules/say-date.ts'
import { AlsoEnteredFields } from '../../../common/also-entered-fields.tsx'
import { changePerson } from '../../../common/person-commands.ts'
import { usePersonWords } from '../../../common/person-words.ts'
import { useSession } from '../../../data/react.ts'
import { Button, DefinitionList, Inline, Menu, Stack } from '../../../ui/index.ts'
import type { ContactLine } from '../list.ts'
import { Copied } from './copied.tsx'
import { FormerJobs } from './former-jobs.tsx'
import { KnownAs } from './known-as.tsx'
import { Moments, type OpenedMoment } from './moments.tsx'
import './contacts.css'

interface ContactDetailProps {
  /** Null when they are gone, or have not reached this laptop. */
  line: ContactLine | null
  today: string
  isReadOnly: boolean
  /** Enter opened it: the keyboard goes on in here. */
  takesFocus: boolean
  onEdit: () => void
  onSameAs: () => void
  onTakeCard: () => void
  onRemove: () => void
  onOpenDossier: (dossier: DocId) => void
  onOpenMoment: (moment: OpenedMoment) => void
}

/** The chosen contact, beside the list. */
export function ContactDetail({ line, today, isReadOnly, takesFocus, ...on }: ContactDetailProps) {
  const { t, i18n } = useTranslation(['contacts', 'person'])
  const session = useSession()
  const words = usePersonWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const doc = line?.doc
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus, doc])
  if (line === null) return <p>{t('detail.missing')}</p>
  const { person, others, organisation, work, lastMet } = line
  const docs = [person, ...others].map((record) => record.doc)
  const [when, day] = [saySince(lastMet, today, i18n.language), sayDay(lastMet, today, i18n.language)]
  // "gisteren (gisteren)" says it twice.
  const since = lastMet === '' ? t('never') : when === day ? when : t('detail.since', { when, day })
  const under =
    work !== '' && organisation !== '' ? t('detail.at', { work, organisation }) : work || organisation
  const copied = (field: 'phone' | 'mobile' | 'email') => ({
    term: words.label(field),
    value: person[field] && <Copied name={words.label(field)} value={person[field]} />,
  })
  const act = (id: string): void => {
    if (id === 'same') on.onSameAs()
    else if (id === 'card') on.onTakeCard()
    else on.onRemove()
  }
  const card = { id: 'card', label: t('detail.takeCard'), icon: IdCard }
  const changes = [
    { id: 'same', label: t('detail.sameAs'), icon: UsersRound },
    card,
    { id: 'remove', label: t('detail.remove'), icon: Trash2, isDanger: true },
  ]
  return (
    <Stack gap="lg">
      <Stack gap="sm">
        <div>
          <h2 className="wz-contact__name" ref={heading} tabIndex={-1}>
            {person.name}
          </h2>
          <p className="wz-contact__quiet">{under}</p>
        </div>
        <Inline>
          {!isReadOnly && (
            <Button icon={Pencil} onPress={on.onEdit}>
              {t('detail.edit')}
            </Button>
          )}
          {person.dossier !== '' && (
            <Button icon={FolderOpen} onPress={() => on.onOpenDossier(person.dossier)}>
              {t('detail.openDossier')}
            </Button>
          )}
          <Menu
            trigger={<Button icon={Ellipsis}>{t('detail.more')}</Button>}
            items={isReadOnly ? [card] : changes}
            onAction={act}
          />
        </Inline>
      </Stack>
      <div className="wz-contact__facts">
        <DefinitionList
          emptyText={t('person:notFilledIn')}
          items={[
            { term: t('detail.lastMet'), value: since },
            copied('phone'),
            copied('mobile'),
            copied('email'),
            {
              term: words.label('reach'),
              value: [words.say(person, 'reach'), person.reachNote].filter((part) => part !== '').join(' · '),
            },
            { term: words.label('organisation'), value: organisation },
            { term: words.label('functionCode'), value: words.say(person, 'functionCode') },
            { term: words.label('function'), value: person.function },
            { term: words.label('level'), value: words.say(person, 'level') },
            { term: words.label('topics'), value: words.say(person, 'topics') },
          ]}
        />
      </div>
      <AlsoEnteredFields
        doc={person.doc}
        record={recordName(Person.name, PERSON_RECORD)}
        fieldLabel={words.label}
        say={words.sayValue}
        onChoose={(field, value) => void changePerson(session, person.doc, { [field]: value })}
      />
      <KnownAs contact={line} isReadOnly={isReadOnly} />
      <FormerJobs docs={docs} today={today} isReadOnly={isReadOnly} />
      <Moments key={person.doc} docs={docs} today={today} onOpen={on.onOpenMoment} />
    </Stack>
  )
}
