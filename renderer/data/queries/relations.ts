import type { RowOf } from '../../../shared/projection/rows-of.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { groupBy } from '../../../shared/kernel/group-by.ts'
import { contactIn, lastContactOf, type ContactMoment } from '../../../shared/rules/contact-rhythm.ts'
import type { ModelRow } from '../doc-store/database.ts'
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
    const [providerRows, locationRows, noteRows, visitRows, meetingRows, tableRows] = await Promise.all([
      database.model('provider').toArray(),
      database.model('location').toArray(),
      // What this needs of the others is in clear, so they stay sealed here.
      database.model('note').toArray(),
      database.model('visit').toArray(),
      database.model('meeting').toArray(),
      database.model('table').toArray(),
    ])
    const [providers, locations] = await Promise.all([
      open<'provider'>(providerRows),
      open<'location'>(locationRows),
    ])
    const places = groupBy(locations, (location) => location.dossier)
    const notes = groupBy(noteRows, (note) => note.dossier)
    const met = contactsByDossier([...visitRows, ...meetingRows, ...tableRows])
    return providers.map((provider) => {
      const own = notes.get(provider.dossier) ?? []
      const moments = own.map((note) => ({ kind: String(note['kind']), date: String(note['date']) }))
      return {
        dossier: provider.dossier,
        provider,
        locations: places.get(provider.dossier) ?? [],
        notes: own.length,
        lastContact: lastContactOf([...moments, ...(met.get(provider.dossier) ?? [])], today),
      }
    })
  }
}

/** When somebody was met, by the dossiers of all who were there. */
function contactsByDossier(rows: readonly ModelRow[]): Map<DocId, ContactMoment[]> {
  const pairs = rows.flatMap((row) => {
    const moment = contactIn({ date: String(row['date']), finishedAt: String(row['finishedAt']) })
    const dossiers = Array.isArray(row['dossiers']) ? (row['dossiers'] as DocId[]) : [row.dossier]
    return dossiers.map((dossier) => ({ dossier, moment }))
  })
  const grouped = groupBy(pairs, (pair) => pair.dossier)
  return new Map([...grouped].map(([dossier, of]) => [dossier, of.map(({ moment }) => moment)]))
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
