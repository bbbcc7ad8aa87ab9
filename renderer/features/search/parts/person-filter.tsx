import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChevronDown, IdCard, UserRound, Users } from 'lucide-react'
import { fold } from '../../../../shared/kernel/text-fold.ts'
import { contacts, type Contact } from '../../../data/queries/people.ts'
import { colleagues } from '../../../data/queries/workspace.ts'
import { useQuery } from '../../../data/react.ts'
import { Button, SearchMenu } from '../../../ui/index.ts'

/** Somebody to look for, under every id that documents may know them by. */
export interface ChosenPerson {
  name: string
  ids: string[]
}

interface PersonFilterProps {
  value: ChosenPerson | null
  onChange: (value: ChosenPerson | null) => void
}

/** More names than this are not read: who looks further types on. */
const SHOWN = 6

/** Who was there, is named or wrote. */
export function PersonFilter({ value, onChange }: PersonFilterProps) {
  const { t } = useTranslation('search')
  const [text, setText] = useState('')
  const people = useQuery(contacts(), 'contacts')
  const team = useQuery(colleagues(), 'colleagues')
  const known = useMemo(() => {
    const ours = team.state === 'ready' ? [...team.value.values()] : []
    return [
      ...ours.map(({ id, name }) => ({
        id: `colleague:${id}`,
        name,
        ids: [`colleague:${id}`],
        of: t('person.colleague'),
      })),
      ...(people.state === 'ready' ? people.value.map(personOf) : []),
    ]
  }, [people, team, t])
  const wanted = fold(text)
  const fits = known.filter(({ name, of }) => wanted === '' || fold(`${name} ${of}`).includes(wanted))
  const everybody = { id: EVERYBODY, label: t('person.everybody'), icon: Users }
  return (
    <SearchMenu
      trigger={
        <Button size="sm" iconAfter={ChevronDown}>
          {t('person.label', { value: value?.name ?? t('person.anybody') })}
        </Button>
      }
      label={t('person.field')}
      clearLabel={t('person.clear')}
      text={text}
      onText={setText}
      items={[
        ...(wanted === '' ? [everybody] : []),
        ...fits.slice(0, SHOWN).map(({ id, name, of }) => ({
          id,
          label: name,
          description: of,
          icon: id.startsWith('colleague:') ? IdCard : UserRound,
        })),
      ]}
      onAction={(id) => {
        const chosen = known.find((person) => person.id === id)
        onChange(chosen === undefined ? null : { name: chosen.name, ids: chosen.ids })
      }}
      empty={t('person.nobody')}
    />
  )
}

const EVERYBODY = 'everybody'

/** All records of one person count: who was merged is known to old notes by the other one. */
function personOf({ doc, person, others, organisation }: Contact) {
  return { id: doc, name: person.name, ids: [doc, ...others.map((other) => other.doc)], of: organisation }
}
