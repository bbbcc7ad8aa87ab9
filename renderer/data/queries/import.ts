import { groupBy } from '../../../shared/kernel/group-by.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import type { EntityName } from '../../../shared/model/index.ts'
import type { RowOf } from '../../../shared/projection/rows-of.ts'
import type { Query } from './live-rows.ts'

/** A provider with its places, departments and contacts: what a list is compared with. */
export interface ProviderWithParts {
  provider: RowOf<'provider'>
  locations: RowOf<'location'>[]
  departments: RowOf<'department'>[]
  contacts: RowOf<'person'>[]
}

export function providersWithParts(): Query<ProviderWithParts[]> {
  return async ({ database, open }) => {
    const [providers, locations, departments, people] = await Promise.all([
      open<'provider'>(await database.model('provider').toArray()),
      open<'location'>(await database.model('location').toArray()),
      open<'department'>(await database.model('department').toArray()),
      open<'person'>(await database.model('person').toArray()),
    ])
    const places = groupBy(locations, ({ dossier }) => dossier)
    const parts = groupBy(departments, ({ dossier }) => dossier)
    const contacts = groupBy(people, ({ dossier }) => dossier)
    return providers.map((provider) => ({
      provider,
      locations: places.get(provider.dossier) ?? [],
      departments: parts.get(provider.dossier) ?? [],
      contacts: contacts.get(provider.dossier) ?? [],
    }))
  }
}

/** What points at other documents; a provider's own places and departments do not count. */
const pointing: readonly EntityName[] = [
  ...(['note', 'visit', 'visit-question', 'verdict', 'photo', 'meeting', 'agenda-item', 'decision'] as const),
  ...(['action', 'table', 'round', 'seat', 'person', 'former-job'] as const),
]

/** Which documents are used by which others: a note in a dossier, somebody who was there, a name in a text. */
export function documentUses(): Query<Map<DocId, Set<DocId>>> {
  return async ({ database, open }) => {
    const uses = new Map<DocId, Set<DocId>>()
    for (const entity of pointing) {
      for (const row of await open(await database.model(entity).toArray())) {
        for (const used of documentsIn(row)) {
          if (used !== row.doc) uses.set(used, (uses.get(used) ?? new Set()).add(row.doc))
        }
      }
    }
    return uses
  }
}

function documentsIn(row: object): DocId[] {
  const words = Object.values(row).flat() as unknown[]
  return words.flatMap((word) =>
    typeof word === 'string' && /^(?:dossier|directory|meeting):/u.test(word)
      ? [word.split('#')[0] ?? '']
      : [],
  )
}

/** How lists of one form are read in this workspace; null when nobody has said it yet. */
export function importLayout(workspace: DocId, id: string): Query<RowOf<'import-layout'> | null> {
  return async ({ database, open }) => {
    const row = await database.model('import-layout').get(`${workspace}#${id}`)
    const [layout] = await open<'import-layout'>(row === undefined ? [] : [row])
    return layout ?? null
  }
}
