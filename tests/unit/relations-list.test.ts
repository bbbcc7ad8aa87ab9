import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { writeLocation, writeProvider } from '../../shared/documents/dossier.ts'
import { initMeta } from '../../shared/documents/meta.ts'
import { rowsOf, type RowOf } from '../../shared/projection/rows-of.ts'
import type { RelationRow } from '../../renderer/data/queries/relations.ts'
import { lineOf } from '../../renderer/data/projector/relation-line.ts'
import {
  filterRelations,
  noFilters,
  type RelationFilters,
} from '../../renderer/features/relations/filters.ts'
import { placesOf, sortRelations } from '../../renderer/features/relations/list.ts'
import { faultsOf } from '../../renderer/features/relations/new-relation.ts'

const TODAY = '2026-03-01'

function relation(
  values: { name: string; kvk?: string; size?: string; accountHolder?: string; domains?: string[] },
  cities: readonly string[] = [],
  lastContact = '',
): RelationRow {
  const doc = new Y.Doc()
  const dossier = `dossier:${values.name}`
  initMeta(doc, { createdAt: '2026-01-01T00:00:00Z', createdBy: 'p', audience: 'team', dossier })
  writeProvider(doc, values)
  cities.forEach((city, index) => writeLocation(doc, `l${index}`, { city }))
  const rows = rowsOf(dossier, doc)
  const of = <N extends 'provider' | 'location'>(entity: N): RowOf<N>[] =>
    rows.filter((row) => row.entity === entity).map((row) => row.value as unknown as RowOf<N>)
  const line = lineOf(
    {
      provider: of('provider')[0]!,
      locations: of('location'),
      departments: [],
      notes: [],
      gatherings: [],
      people: [],
      actions: [],
    },
    TODAY,
  )
  return { ...line, lastContact, nextPlanned: '' }
}

const rows = [
  relation(
    { name: 'Zorghoeve Kievit', kvk: '00100013', size: 'klein', accountHolder: 'José' },
    ['Súdwest', 'Aalst'],
    '2026-02-01',
  ),
  relation({ name: 'élan Jeugd', size: 'groot', domains: ['jeugd'] }, ['Zeist']),
  relation({ name: 'Thuis 10', size: 'middel', accountHolder: 'José' }, [], '2026-01-01'),
  relation({ name: 'Thuis 9' }, ['Aalst']),
]
const names = (found: readonly RelationRow[]): string[] => found.map((row) => row.provider.name)
const sorted = (column: string, direction: 'ascending' | 'descending' = 'ascending'): string[] =>
  names(sortRelations(rows, { column, direction }, (row) => row.provider.domains.join()))

describe('what is typed', () => {
  it.each([
    ['sudwest', ['Zorghoeve Kievit']],
    ['ELAN', ['élan Jeugd']],
    ['0010', ['Zorghoeve Kievit']],
    ['jose thuis', ['Thuis 10']],
    ['niets hiervan', []],
    ['  ', ['Zorghoeve Kievit', 'élan Jeugd', 'Thuis 10', 'Thuis 9']],
  ])('"%s" finds %j', (words, found) => {
    expect(names(filterRelations(rows, { ...noFilters, words }, TODAY))).toEqual(found)
  })
})

describe('what is chosen', () => {
  const found = (filters: Partial<RelationFilters>): string[] =>
    names(filterRelations(rows, { ...noFilters, ...filters }, TODAY))

  it('is one of the values, of every filter', () => {
    expect(found({ domains: ['jeugd'] })).toEqual(['élan Jeugd'])
    expect(found({ sizes: ['klein', 'groot'] })).toEqual(['Zorghoeve Kievit', 'élan Jeugd'])
    expect(found({ sizes: ['klein'], accountHolders: ['jose'] })).toEqual(['Zorghoeve Kievit'])
    expect(found({ accountHolders: [''] })).toEqual(['élan Jeugd', 'Thuis 9'])
    expect(found({ places: ['aalst', 'zeist'] })).toEqual(['Zorghoeve Kievit', 'élan Jeugd', 'Thuis 9'])
  })

  it('finds who was not spoken with for long, and who never was', () => {
    expect(found({ spoken: 'never' })).toEqual(['élan Jeugd', 'Thuis 9'])
    expect(found({ spoken: '30' })).toEqual(['élan Jeugd', 'Thuis 10', 'Thuis 9'])
    expect(found({ spoken: '28' })).toEqual(['élan Jeugd', 'Thuis 10', 'Thuis 9'])
    expect(found({ spoken: '27' })).toHaveLength(4)
  })

  it('leaves nothing out for a choice that only a newer build knows', () => {
    expect(found({ spoken: 'with-the-mayor' })).toHaveLength(4)
  })
})

describe('order', () => {
  it('is that of a telephone book', () => {
    expect(sorted('name')).toEqual(['élan Jeugd', 'Thuis 9', 'Thuis 10', 'Zorghoeve Kievit'])
    expect(sorted('name', 'descending')).toEqual(['Zorghoeve Kievit', 'Thuis 10', 'Thuis 9', 'élan Jeugd'])
  })
  it('puts sizes from small to large and the unknown last', () => {
    expect(sorted('size')).toEqual(['Zorghoeve Kievit', 'Thuis 10', 'élan Jeugd', 'Thuis 9'])
  })
  it('puts who was never spoken with first, then the longest ago', () => {
    expect(sorted('lastContact')).toEqual(['élan Jeugd', 'Thuis 9', 'Thuis 10', 'Zorghoeve Kievit'])
  })
  it('puts the empty last', () => expect(sorted('kvk')[0]).toBe('Zorghoeve Kievit'))
})

it('names each place once', () => {
  expect(placesOf(relation({ name: 'x' }, ['Zeist', 'Aalst', 'Zeist', '']))).toEqual(['Aalst', 'Zeist'])
})

it('says which fields of a new relation are wrong', () => {
  const values = { name: '', domains: [], size: '', kvk: '123', agb: '', accountHolder: '' }
  expect(faultsOf(values)).toEqual([
    { field: 'name', word: 'name' },
    { field: 'kvk', word: 'kvk' },
  ])
  expect(faultsOf({ ...values, name: 'x'.repeat(251), kvk: '00100013' })).toEqual([
    { field: 'name', word: 'nameLong' },
  ])
  expect(faultsOf({ ...values, name: 'Zorghoeve', kvk: '' })).toEqual([])
})
