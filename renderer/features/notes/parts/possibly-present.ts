import type { DocId } from '../../../../shared/kernel/ids.ts'
import { peopleOf } from '../../../data/queries/dossier.ts'
import { colleagues } from '../../../data/queries/workspace.ts'
import { useQuery } from '../../../data/react.ts'
import type { Option } from '../../../ui/index.ts'

/**
 * Whom one may tick as present at a note of this dossier. Contacts stand under the id of their directory
 * document, colleagues under `colleague:` and their person id.
 */
export function usePossiblyPresent(dossier: DocId): { contacts: Option[]; colleagues: Option[] } {
  const people = useQuery(peopleOf(dossier), `people:${dossier}`)
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
