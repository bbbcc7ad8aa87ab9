import { expect, test } from 'vitest'
import { stateWords } from '../../renderer/guest/state-words.ts'
import type { KeptState } from '../../renderer/guest/table/kept-copy.ts'
import type { LinkState, TableSeat } from '../../renderer/data/table/table-link.ts'

const seat: TableSeat = {
  id: 'g1',
  kind: 'guest',
  name: 'Fatma Yıldız',
  mayWrite: true,
  document: 'table:t1',
  title: 'Dagbesteding',
  startedAt: 0,
  closesAt: 1,
}
const since = '2026-11-22T13:00:00.000Z'
const links: LinkState[] = [
  { name: 'connecting' },
  { name: 'waiting' },
  { name: 'seated', seat, progress: 'joining' },
  { name: 'seated', seat, progress: 'sending' },
  { name: 'seated', seat, progress: 'sent' },
  { name: 'lost', seat, since },
  { name: 'refused', seat, reason: 'closed' },
]
const kept: KeptState = { name: 'kept', at: 0 }

test('words that are not on the disk are never called kept, whatever the connection does', () => {
  for (const link of links) {
    expect(stateWords(link, { name: 'keeping', at: 5 }).kept).toBe('keeping')
    expect(stateWords(link, { name: 'opening' }).kept).toBe('keeping')
    expect(stateWords(link, { name: 'not-kept' })).toMatchObject({ kept: 'notKept', tone: 'attention' })
  }
})

test('all is well only when this device and the table both have everything', () => {
  const calm = links.filter((link) => stateWords(link, kept).tone === 'ok')
  expect(calm.map(({ name }) => name)).toEqual(['seated', 'refused'])
  expect(stateWords({ name: 'seated', seat, progress: 'sent' }, kept).key).toBe('atTable')
  expect(stateWords({ name: 'seated', seat, progress: 'sending' }, kept)).toMatchObject({
    key: 'onItsWay',
    tone: 'waiting',
  })
})

test('a guest without a connection may write on, unless the host let them read only', () => {
  expect(stateWords({ name: 'lost', seat, since }, kept)).toMatchObject({ key: 'lost', tone: 'attention' })
  const reader = { ...seat, mayWrite: false }
  expect(stateWords({ name: 'lost', seat: reader, since }, kept).key).toBe('lostReading')
  expect(stateWords({ name: 'seated', seat: reader, progress: 'sent' }, kept).key).toBe('reading')
})
