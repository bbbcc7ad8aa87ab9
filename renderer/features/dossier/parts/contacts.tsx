import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BookUser, Pencil, Plus, Trash2, Users } from 'lucide-react'
import { recordName } from '../../../../shared/kernel/define-entity.ts'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { PERSON_RECORD, Person } from '../../../../shared/model/person.ts'
import type { RowOf } from '../../../../shared/projection/rows-of.ts'
import { AlsoEnteredFields } from '../../../common/also-entered-fields.tsx'
import { changePerson, removePerson } from '../../../common/person-commands.ts'
import { PersonDialog } from '../../../common/person-dialog.tsx'
import { usePersonWords } from '../../../common/person-words.ts'
import { formerPeopleOf } from '../../../data/queries/people.ts'
import { useQuery, useSession } from '../../../data/react.ts'
import { Button, EmptyState, Section, showToast } from '../../../ui/index.ts'
import { ListRow, type RowAction } from './list-row.tsx'
import './overview.css'

interface ContactsProps {
  dossier: DocId
  people: readonly RowOf<'person'>[]
  isReadOnly: boolean
  /** Shows somebody in the directory. */
  onOpenPerson: (person: DocId) => void
}

/** With whom one talks at this provider. */
export function Contacts({ dossier, people, isReadOnly, onOpenPerson }: ContactsProps) {
  const { t } = useTranslation('dossier')
  const session = useSession()
  const words = usePersonWords()
  const former = useQuery(formerPeopleOf(dossier), `former-people:${dossier}`)
  const left = former.state === 'ready' ? former.value : []
  const [editing, setEditing] = useState<RowOf<'person'> | 'new' | null>(null)
  const moreOf = (person: RowOf<'person'>): string =>
    [words.sayFunction(person), words.sayLevel(person.level), person.mobile || person.phone, person.email]
      .filter((part) => part !== '')
      .join(' · ')

  const remove = async ({ doc, name }: RowOf<'person'>): Promise<void> => {
    const restore = await removePerson(session, doc)
    showToast({
      text: t('people.removed', { name }),
      action: { label: t('people.restore'), onPress: () => void restore() },
    })
  }
  const open = ({ doc, name }: RowOf<'person'>): RowAction => ({
    icon: BookUser,
    label: t('people.openShort'),
    name: t('people.open', { name }),
    onPress: () => onOpenPerson(doc),
  })
  const change = (person: RowOf<'person'>): RowAction[] => [
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
                actions={[open(person), ...(isReadOnly ? [] : change(person))]}
              >
                <AlsoEnteredFields
                  doc={person.doc}
                  record={recordName(Person.name, PERSON_RECORD)}
                  fieldLabel={words.label}
                  say={words.sayValue}
                  onChoose={(field, value) => void changePerson(session, person.doc, { [field]: value })}
                />
              </ListRow>
            ))}
          </ul>
        </Section>
      )}
      {left.length > 0 && (
        <Section title={t('people.former')}>
          <ul className="wz-dossier-list">
            {left.map((person) => (
              <ListRow
                key={person.key}
                name={person.name}
                more={t('people.nowAt', {
                  organisation: words.sayOrganisation(person) || t('people.somewhere'),
                })}
                actions={[open(person)]}
              />
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
