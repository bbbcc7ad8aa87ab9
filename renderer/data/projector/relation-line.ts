import type { DocId } from '../../../shared/kernel/ids.ts'
import type { EntityName } from '../../../shared/model/index.ts'
import type { RowOf } from '../../../shared/projection/rows-of.ts'
import { standInFor } from '../../../shared/rules/contacts/same-person.ts'
import { contactIn } from '../../../shared/rules/contact-rhythm.ts'
import type { ModelRow } from '../doc-store/database.ts'

type ProviderLine = Pick<RowOf<'provider'>, 'name' | 'domains' | 'size' | 'kvk' | 'agb' | 'accountHolder'>
type LocationLine = Pick<RowOf<'location'>, 'id' | 'name' | 'address' | 'postcode' | 'city'>
export type DepartmentLine = Pick<RowOf<'department'>, 'id' | 'name' | 'location' | 'phone' | 'email'>

/**
 * All that the list of relations shows of one dossier, kept beside the rows: a list of thousands must not read every
 * note to say when somebody last spoke. It depends on no day: `daysAround` says which days are in it.
 */
export interface RelationLine {
  dossier: DocId
  provider: ProviderLine
  locations: LocationLine[]
  departments: DepartmentLine[]
  /** Folded words of the provider and its places and departments. */
  searchText: string
  notes: number
  /** People, those who were entered twice and merged counted once. */
  contacts: number
  openActions: number
  /** Days on which somebody spoke with them, `yyyy-mm-dd`. */
  spokenOn: string[]
  /** Days of visits, meetings and tables that are not rounded off. */
  plannedOn: string[]
}

/** The rows of one dossier that its line is made from; what is not in clear is open. */
export interface RowsOfLine {
  provider: RowOf<'provider'>
  locations: readonly RowOf<'location'>[]
  departments: readonly RowOf<'department'>[]
  notes: readonly ModelRow[]
  gatherings: readonly ModelRow[]
  people: readonly ModelRow[]
  actions: readonly ModelRow[]
}

export function lineOf(rows: RowsOfLine, today: string): RelationLine {
  const { provider, locations, departments, notes, gatherings } = rows
  const { name, domains, size, kvk, agb, accountHolder } = provider
  const moments = [
    ...notes.map((note) => ({ kind: String(note['kind']), date: String(note['date']) })),
    ...gatherings.map((row) => contactIn({ date: dayIn(row), finishedAt: String(row['finishedAt']) })),
  ]
  const planned = gatherings.filter((row) => row['finishedAt'] === '').map(dayIn)
  return {
    dossier: provider.dossier,
    provider: { name, domains, size, kvk, agb, accountHolder },
    locations: locations.map(({ id, name, address, postcode, city }) => ({
      id,
      name,
      address,
      postcode,
      city,
    })),
    departments: departments.map(({ id, name, location, phone, email }) => ({
      id,
      name,
      location,
      phone,
      email,
    })),
    searchText: [provider, ...locations, ...departments].map((row) => row.searchText).join(' '),
    notes: notes.length,
    contacts: numberOfPeople(rows.people),
    openActions: rows.actions.filter((action) => action['doneAt'] === '').length,
    spokenOn: daysAround(
      moments.filter(({ kind }) => kind !== 'intern').map(({ date }) => date),
      today,
    ),
    plannedOn: daysAround(planned, today),
  }
}

const lineEntities: readonly EntityName[] = [
  'provider',
  'location',
  'department',
  'note',
  'visit',
  'meeting',
  'table',
  'person',
  'action',
]

/** Does a row of this entity show in the line of its dossier? */
export function isInRelationLine(entity: EntityName): boolean {
  return lineEntities.includes(entity)
}

/** The dossiers in whose lines a row shows. */
export function dossiersOf(row: ModelRow): DocId[] {
  const several = row['dossiers']
  const found = Array.isArray(several) ? (several as DocId[]) : [row.dossier]
  return found.filter((dossier) => dossier !== '')
}

/** Days before today that are kept: enough for a clock that is set back. */
const BEFORE = 8

/** Each day once, in order: all that are still to come, and the last ones before. */
export function daysAround(days: readonly string[], today: string): string[] {
  const sorted = [...new Set(days.filter((day) => day !== ''))].sort()
  const past = sorted.filter((day) => day <= today).length
  return sorted.slice(Math.max(0, past - BEFORE))
}

function numberOfPeople(rows: readonly ModelRow[]): number {
  // Only who stands for whom matters here, not who stands in.
  const people = rows.map((row) => ({
    doc: row.doc,
    createdAt: '',
    sameAs: (row['sameAs'] ?? []) as DocId[],
  }))
  const standIns = standInFor(people)
  return new Set(people.map(({ doc }) => standIns.get(doc) ?? doc)).size
}

function dayIn(row: ModelRow): string {
  return String(row['date'])
}
