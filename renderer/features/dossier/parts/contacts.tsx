import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Pencil, Plus, Trash2, Users } from 'lucide-react'
import { recordName } from '../../../../shared/kernel/define-entity.ts'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { levels, PERSON_RECORD, Person } from '../../../../shared/model/person.ts'
import type { RowOf } from '../../../../shared/projection/rows-of.ts'
import { wordKey } from '../../../../shared/rules/word-key.ts'
import { AlsoEnteredFields } from '../../../common/also-entered-fields.tsx'
import { useSession } from '../../../data/react.ts'
import { Button, EmptyState, Section, showToast } from '../../../ui/index.ts'
import { changePerson, removePerson } from '../commands.ts'
import { ListRow } from './list-row.tsx'
import { PersonDialog } from './person-dialog.tsx'
import './overview.css'

interface ContactsProps {
  dossier: DocId
  people: readonly RowOf<'person'>[]
  isReadOnly: boolean
}

/** With whom one talks at this provider. */
export function Contacts({ dossier, people, isReadOnly }: ContactsProps) {
  const { t } = useTranslation(['dossier', 'vocabulary'])
  const session = useSession()
  const [editing, setEditing] = useState<RowOf<'person'> | 'new' | null>(null)
  const say = (field: string, value: string): string =>
    field === 'level' ? t(`vocabulary:level.${wordKey(levels, value)}`) : value
  const fieldLabel = (field: string): string =>
    field === 'name' || field === 'function' || field === 'level' || field === 'phone' || field === 'email'
      ? t(`people.${field}`)
      : field
  const moreOf = (person: RowOf<'person'>): string =>
    [person.function, person.level && say('level', person.level), person.phone, person.email]
      .filter(Boolean)
      .join(' · ')

  const remove = async ({ doc, name }: RowOf<'person'>): Promise<void> => {
    const restore = await removePerson(session, doc)
    showToast({
      text: t('people.removed', { name }),
      action: { label: t('people.restore'), onPress: () => void restore() },
    })
  }
  const add = !isReadOnly && (
    <Button icon={Plus} size={people.length === 0 ? 'md' : 'sm'} onPress={() => setEditing('new')}>
      {t('people.add')}
    </Button>
  )
  return (
    <div className="wz-dossier-part">
      {people.length === 0 ? (
        <EmptyState icon={Users} title={t('people.none.title')} action={add}>
          {t('people.none.text')}
        </EmptyState>
      ) : (
        <Section title={t('people.label')} actions={add}>
          <ul className="wz-dossier-list">
            {people.map((person) => (
              <ListRow
                key={person.key}
                name={person.name}
                more={moreOf(person)}
                actions={
                  isReadOnly
                    ? []
                    : [
                        {
                          icon: Pencil,
                          label: t('people.editShort'),
                          name: t('people.edit', { name: person.name }),
                          onPress: () => setEditing(person),
                        },
                        {
                          icon: Trash2,
                          label: t('people.removeShort'),
                          name: t('people.remove', { name: person.name }),
                          onPress: () => void remove(person),
                        },
                      ]
                }
              >
                <AlsoEnteredFields
                  doc={person.doc}
                  record={recordName(Person.name, PERSON_RECORD)}
                  fieldLabel={fieldLabel}
                  say={say}
                  onChoose={(field, value) => void changePerson(session, person.doc, { [field]: value })}
                />
              </ListRow>
            ))}
          </ul>
        </Section>
      )}
      {editing !== null && (
        <PersonDialog
          dossier={dossier}
          person={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  )
}
