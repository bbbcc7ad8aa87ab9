import { useTranslation } from 'react-i18next'
import { colleagues } from '../../../data/queries/workspace.ts'
import { useQuery, useSession } from '../../../data/react.ts'

/** Says the names that belong to person ids. */
export function useNames(): (people: readonly string[]) => string {
  const { t } = useTranslation('dossier')
  const { person } = useSession()
  const team = useQuery(colleagues(), 'colleagues')
  const nameOf = (id: string): string =>
    id === person.id
      ? person.name
      : ((team.state === 'ready' ? team.value.get(id)?.name : undefined) ?? t('somebody'))
  return (people) => [...new Set(people.filter((id) => id !== '').map(nameOf))].join(', ')
}
