import type { RowOf } from '../../../shared/projection/rows-of.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { groupBy } from '../../../shared/kernel/group-by.ts'
import { lastContactOf } from '../../../shared/rules/contact-rhythm.ts'
import type { Query } from './live-rows.ts'

/** One line of the list of relations. */
export interface RelationRow {
  dossier: DocId
  provider: RowOf<'provider'>
  locations: RowOf<'location'>[]
  notes: number
  /** Day of the last conversation, visit or call that is not in the future, `yyyy-mm-dd`; '' when there was none. */
  lastContact: string
}

/** Every relation of the workspace with its places and when somebody last spoke with it. */
export function relations(today: string): Query<RelationRow[]> {
  return async ({ database, open }) => {
    const [providerRows, locationRows, noteRows] = await Promise.all([
      database.model('provider').toArray(),
      database.model('location').toArray(),
      // Kind and date are in clear, so the notes themselves stay sealed here.
      database.model('note').toArray(),
    ])
    const [providers, locations] = await Promise.all([
      open<'provider'>(providerRows),
      open<'location'>(locationRows),
    ])
    const places = groupBy(locations, (location) => location.dossier)
    const notes = groupBy(noteRows, (note) => note.dossier)
    return providers.map((provider) => {
      const own = notes.get(provider.dossier) ?? []
      const moments = own.map((note) => ({ kind: String(note['kind']), date: String(note['date']) }))
      return {
        dossier: provider.dossier,
        provider,
        locations: places.get(provider.dossier) ?? [],
        notes: own.length,
        lastContact: lastContactOf(moments, today),
      }
    })
  }
}

/** The providers with one of these numbers, by number: which rows of a list are here already. */
export function providersByNumber(): Query<Map<string, RowOf<'provider'>>> {
  return async ({ database, open }) => {
    const providers = await open<'provider'>(await database.model('provider').toArray())
    const numbers = providers.flatMap((provider): [string, RowOf<'provider'>][] =>
      [provider.kvk && `kvk:${provider.kvk}`, provider.agb && `agb:${provider.agb}`]
        .filter((number) => number !== '')
        .map((number) => [number, provider]),
    )
    return new Map(numbers)
  }
}
