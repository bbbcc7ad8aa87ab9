import type { DocId } from '../../shared/kernel/ids.ts'
import { peopleOf } from '../data/queries/dossier.ts'
import { colleagues } from '../data/queries/workspace.ts'
import { useQuery } from '../data/react.ts'
import type { Option } from '../ui/index.ts'

/**
 * Whom one may tick as present at something with these dossiers. Contacts stand under the id of their directory
 * document, colleagues under `colleague:` and their person id.
 */
export function usePossiblyPresent(dossiers: readonly DocId[]): {
  contacts: Option[]
  colleagues: Option[]
} {
  const people = useQuery(
    async (context) => (await Promise.all(dossiers.map((dossier) => peopleOf(dossier)(context)))).flat(),
    `people:${dossiers.join()}`,
  )
  const team = useQuery(colleagues(), 'colleagues')
  return {
    contacts:
      people.state === 'ready'
        ? people.value.map(({ doc, name, function: work }) => ({ id: doc, label: name, description: work }))
        : [],
    colleagues:
      team.state === 'ready'
        ? [...team.value.values()].map(({ id, name, function: work }) => ({
            id: `colleague:${id}`,
            label: name,
            description: work,
          }))
        : [],
  }
}
