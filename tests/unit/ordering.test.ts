import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  addAgendaItem,
  agendaOf,
  carryOver,
  moveAgendaItem,
  openItemsOf,
  writeAgendaItem,
} from '../../shared/documents/meeting.ts'
import { inOrder, moveTo, orderAtEnd, type Ordered } from '../../shared/kernel/ordering.ts'

const moves = fc.array(fc.record({ from: fc.nat(6), to: fc.nat(6), laptop: fc.nat(1) }), { maxLength: 25 })

describe('the order of a list', () => {
  it('a move puts the record where it was dropped, also among records that share a key', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a0', 'a0', 'a1', 'a0V', ''), { minLength: 1, maxLength: 7 }),
        fc.nat(6),
        fc.nat(6),
        (orders, from, to) => {
          const records: Ordered[] = orders.map((order, index) => ({ id: `item-${index}`, order }))
          const before = inOrder(records).map(({ id }) => id)
          const id = before[from % before.length] ?? ''
          const index = to % before.length
          const keys = moveTo(records, id, index)
          const after = inOrder(
            records.map((record) => ({ ...record, order: keys.get(record.id) ?? record.order })),
          )
          const expected = before.filter((other) => other !== id)
          expected.splice(index, 0, id)
          expect(after.map((record) => record.id)).toEqual(expected)
        },
      ),
    )
  })

  it('a record comes last also after a list without keys', () => {
    const records = [
      { id: 'b', order: '' },
      { id: 'a', order: 'a1' },
    ]
    expect(inOrder([...records, { id: 'c', order: orderAtEnd(records) }]).at(-1)?.id).toBe('c')
  })
})

describe('an agenda that two laptops reorder while apart', () => {
  it('is the same on both afterwards, with every item once', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        const first = new Y.Doc()
        const ids = ['een', 'twee', 'drie', 'vier', 'vijf'].map((title) =>
          addAgendaItem(first, { title, purpose: 'informeren', owner: '', minutes: 10 }),
        )
        const second = new Y.Doc()
        Y.applyUpdate(second, Y.encodeStateAsUpdate(first))
        for (const { from, to, laptop } of steps) {
          moveAgendaItem(laptop === 0 ? first : second, ids[from % ids.length] ?? '', to)
        }
        Y.applyUpdate(second, Y.encodeStateAsUpdate(first))
        Y.applyUpdate(first, Y.encodeStateAsUpdate(second))
        const titles = agendaOf(first).map(({ title }) => title)
        expect(agendaOf(second).map(({ title }) => title)).toEqual(titles)
        expect([...titles].sort()).toEqual(['drie', 'een', 'twee', 'vier', 'vijf'])
      }),
    )
  })

  it('carries an open item over once, also when both laptops plan the next meeting', () => {
    const past = new Y.Doc()
    const closed = addAgendaItem(past, { title: 'Klaar', purpose: 'besluiten', owner: '', minutes: 5 })
    addAgendaItem(past, { title: 'Wachttijden', purpose: 'besluiten', owner: 'Anna', minutes: 20 })
    writeAgendaItem(past, closed, { state: 'afgerond' })
    const [first, second] = [new Y.Doc(), new Y.Doc()]
    carryOver(first, openItemsOf(past), 'meeting:past')
    carryOver(second, openItemsOf(past), 'meeting:past')
    Y.applyUpdate(first, Y.encodeStateAsUpdate(second))
    expect(agendaOf(first)).toMatchObject([
      { title: 'Wachttijden', owner: 'Anna', carriedFrom: 'meeting:past' },
    ])
  })
})
