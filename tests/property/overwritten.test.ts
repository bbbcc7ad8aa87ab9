import fc from 'fast-check'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { recordSession } from '../../shared/documents/authorship.ts'
import { overwrittenBy, type Overwritten } from '../../shared/documents/overwritten.ts'
import { Provider } from '../../shared/model/provider.ts'

interface Laptop {
  doc: Y.Doc
  lost: Overwritten[]
}

function laptop(person: string): Laptop {
  const doc = new Y.Doc()
  const lost: Overwritten[] = []
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (transaction.local && transaction.changed.size > 0) {
      recordSession(doc, { person, device: `laptop of ${person}` }, '2026-03-03T10:00:00.000Z')
    }
    lost.push(...overwrittenBy(transaction, person))
  })
  return { doc, lost }
}

function fill(of: Laptop, name: string): void {
  expect(Provider.write(of.doc, 'main', { name }).ok).toBe(true)
}

const nameOf = ({ doc }: Laptop): string => Provider.read(doc, 'main').name

function send(from: Laptop, to: Laptop): void {
  Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)))
}

function exchange(a: Laptop, b: Laptop): void {
  send(a, b)
  send(b, a)
}

describe('Ook ingevuld', () => {
  it('shows the value that lost to the one who filled it in, with who filled in the other', () => {
    const [anna, bram] = [laptop('anna'), laptop('bram')]
    fill(anna, 'De Linde')
    fill(bram, 'De Linden')
    exchange(anna, bram)
    const [loser, winner] = nameOf(anna) === 'De Linde' ? [bram, anna] : [anna, bram]
    expect(loser.lost).toEqual([
      {
        record: 'provider:main',
        field: 'name',
        value: loser === anna ? 'De Linde' : 'De Linden',
        setAt: '2026-03-03T10:00:00.000Z',
        by: winner === anna ? 'anna' : 'bram',
      },
    ])
    expect(winner.lost).toEqual([])
  })

  it('says nothing when a colleague changes what they have seen', () => {
    const [anna, bram] = [laptop('anna'), laptop('bram')]
    fill(anna, 'De Linde')
    exchange(anna, bram)
    fill(bram, 'De Linden')
    exchange(anna, bram)
    expect(nameOf(anna)).toBe('De Linden')
    expect([...anna.lost, ...bram.lost]).toEqual([])
  })

  it('says nothing when both filled in the same', () => {
    const [anna, bram] = [laptop('anna'), laptop('bram')]
    fill(anna, 'De Linde')
    fill(bram, 'De Linde')
    exchange(anna, bram)
    expect([...anna.lost, ...bram.lost]).toEqual([])
  })

  it('lets no value vanish, whoever wrote what apart and how often', () => {
    const names = fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.option(fc.constantFrom('Oud', 'Vorig', 'A')), names, names, (before, mine, theirs) => {
        const [anna, bram] = [laptop('anna'), laptop('bram')]
        if (before !== null) fill(anna, before)
        exchange(anna, bram)
        for (const name of mine) fill(anna, name)
        for (const name of theirs) fill(bram, name)
        exchange(anna, bram)
        expect(nameOf(anna)).toBe(nameOf(bram))
        for (const [of, last] of [
          [anna, mine.at(-1)],
          [bram, theirs.at(-1)],
        ] as const) {
          if (last === before) continue
          expect([nameOf(of), ...of.lost.map(({ value }) => value)]).toContain(last)
        }
      }),
    )
  })
})
