import type { DocId } from '../../shared/kernel/ids.ts'
import type { RowOf } from '../../shared/projection/rows-of.ts'
import { peopleNamed, peopleOf, standIns } from '../data/queries/people.ts'
import { colleagues } from '../data/queries/workspace.ts'
import { useQuery } from '../data/react.ts'
import type { Option } from '../ui/index.ts'

interface PossiblyPresent {
  contacts: Option[]
  colleagues: Option[]
  /** The id under which somebody stands in these options: records that were merged are one person. */
  standFor: (id: string) => string
}

/**
 * Whom one may tick as present at something with these dossiers, and whoever is present already, wherever they work
 * now. Contacts stand under the id of their directory document, colleagues under `colleague:` and their person id.
 */
export function usePossiblyPresent(dossiers: readonly DocId[], present: readonly string[]): PossiblyPresent {
  const here = useQuery(
    async (context) => (await Promise.all(dossiers.map((dossier) => peopleOf(dossier)(context)))).flat(),
    `people:${dossiers.join()}`,
  )
  const merged = useQuery(standIns(), 'stand-ins')
  const standFor = (id: string): string => (merged.state === 'ready' ? merged.value.get(id) : undefined) ?? id
  const fromHere = here.state === 'ready' ? here.value : []
  const moved = present
    .filter((id) => here.state === 'ready' && id.startsWith(CONTACT))
    .filter((id) => !fromHere.some(({ doc }) => doc === standFor(id)))
  const elsewhere = useQuery(peopleNamed(moved), `people-named:${moved.join()}`)
  const team = useQuery(colleagues(), 'colleagues')
  return {
    contacts: [...fromHere, ...(elsewhere.state === 'ready' ? elsewhere.value : [])].map(optionOf),
    colleagues:
      team.state === 'ready'
        ? [...team.value.values()].map(({ id, name, function: work }) => ({
            id: `colleague:${id}`,
            label: name,
            description: work,
          }))
        : [],
    standFor,
  }
}

const CONTACT = 'directory:'

function optionOf({ doc, name, function: work }: RowOf<'person'>): Option {
  return { id: doc, label: name, description: work }
}
