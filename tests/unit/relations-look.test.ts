import { describe, expect, it } from 'vitest'
import {
  knownColumns,
  moveColumn,
  readColumns,
  standardColumns,
  toggleColumn,
  widenColumn,
} from '../../renderer/features/relations/columns.ts'
import { noFilters } from '../../renderer/features/relations/filters.ts'
import { keepOrder } from '../../renderer/features/relations/settled-order.ts'
import {
  isSameLook,
  readViews,
  removeView,
  renameView,
  saveView,
  standardSort,
  viewNamed,
} from '../../renderer/features/relations/views.ts'

describe('columns', () => {
  it('are the standard ones for whoever never chose, and for what cannot be read', () => {
    for (const stored of [null, 'nonsense', { shown: 7 }]) {
      expect(readColumns(stored)).toEqual(standardColumns)
    }
  })

  it('carry along what a newer build added', () => {
    const stored = { shown: ['name', 'risk', 'kvk'], widths: { risk: 90 }, density: 'wide' }
    const choice = widenColumn(toggleColumn(readColumns(stored), 'agb'), 'kvk', 120)
    expect(choice).toEqual({
      shown: ['name', 'risk', 'kvk', 'agb'],
      widths: { risk: 90, kvk: 120 },
      density: 'wide',
    })
    expect(knownColumns(choice)).toEqual(['name', 'kvk', 'agb'])
    expect(moveColumn(choice, 'agb', 0).shown).toEqual(['name', 'risk', 'agb', 'kvk'])
    expect(moveColumn(choice, 'kvk', 1).shown).toEqual(['name', 'risk', 'agb', 'kvk'])
  })

  it('begin with the name, also when it was left out', () => {
    expect(readColumns({ shown: ['kvk', 'kvk'] }).shown).toEqual(['name', 'kvk'])
  })
})

describe('views', () => {
  const look = { filters: { ...noFilters, domains: ['wmo'] }, sort: standardSort, columns: standardColumns }

  it('are kept, called otherwise and taken away', () => {
    const first = saveView(readViews(null), ' Mijn Wmo ', look, true)
    expect(viewNamed(first.saved, 'mijn wmo')).toMatchObject({
      name: 'Mijn Wmo',
      filters: { domains: ['wmo'] },
    })
    expect(first.saved.start).toBe(first.id)
    const again = saveView(first.saved, 'mijn WMO', { ...look, filters: noFilters }, false)
    expect(again.id).toBe(first.id)
    expect(again.saved).toMatchObject({ start: null, views: [{ filters: noFilters }] })
    expect(renameView(again.saved, again.id, 'Alles').views).toMatchObject([{ name: 'Alles' }])
    expect(removeView(first.saved, first.id)).toMatchObject({ start: null, views: [] })
  })

  it('survive being stored, with what a newer build knows of them', () => {
    const stored = {
      start: 'v1',
      shared: true,
      views: [
        { id: 'v1', name: 'Later', filters: { sizes: ['reusachtig'], risk: 'high' }, icon: 'star' },
        'broken',
      ],
    }
    const read = readViews(stored)
    expect(read).toMatchObject({ start: 'v1', shared: true })
    expect(read.views).toHaveLength(1)
    const kept = saveView(read, 'Nieuw', look, false).saved
    expect(readViews(JSON.parse(JSON.stringify(kept)))).toMatchObject({
      start: 'v1',
      shared: true,
      views: [
        { name: 'Later', icon: 'star', filters: { sizes: ['reusachtig'], risk: 'high' } },
        { name: 'Nieuw' },
      ],
    })
  })

  it('are the same however wide the columns are', () => {
    const wide = { ...look, columns: widenColumn(look.columns, 'kvk', 300) }
    expect(isSameLook(look, wide)).toBe(true)
    expect(isSameLook(look, { ...look, filters: noFilters })).toBe(false)
  })
})

describe('while somebody is in the list', () => {
  const row = (dossier: string, note = '') => ({ dossier, note })
  const ids = (rows: readonly { dossier: string }[]) => rows.map(({ dossier }) => dossier).join('')

  it('rows stay where they are, also those that would stand elsewhere or be left out', () => {
    const all = [row('c', 'changed'), row('a'), row('b')]
    const shown = keepOrder(['a', 'b', 'c'], [all[0]!, all[1]!], all)
    expect(ids(shown)).toBe('abc')
    expect(shown[2]).toBe(all[0])
  })

  it('what is gone goes and what is new comes at the end', () => {
    const all = [row('n'), row('a'), row('c')]
    expect(ids(keepOrder(['a', 'b', 'c'], all, all))).toBe('acn')
  })

  it('is the list itself when nothing stands elsewhere', () => {
    const all = [row('a'), row('b')]
    expect(keepOrder(['a', 'b'], all, all)).toBe(all)
    expect(keepOrder([], all, all)).toBe(all)
  })
})
