import fc from 'fast-check'
import * as Y from 'yjs'
import { expect, it } from 'vitest'
import { documentDigest } from '../../shared/sync/digest.ts'

type Edit = { laptop: number; at: number; text: string | null }

const edits = fc.array(
  fc.record({
    laptop: fc.nat(2),
    at: fc.nat(30),
    text: fc.option(fc.string({ minLength: 1, maxLength: 3 })),
  }),
  { minLength: 1, maxLength: 40 },
)

/** Three laptops that write apart; the updates of each, in the order in which it made them. */
function written(all: readonly Edit[]): Uint8Array[][] {
  return [0, 1, 2].map((laptop) => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    const text = doc.getText('body')
    for (const edit of all.filter((each) => each.laptop === laptop)) {
      const at = Math.min(edit.at, text.length)
      if (edit.text === null) text.delete(at, Math.min(2, text.length - at))
      else text.insert(at, edit.text)
    }
    return updates
  })
}

function received(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

const hex = (doc: Y.Doc): string => Buffer.from(documentDigest(doc)).toString('hex')

it('the digest is the same on every laptop with the same changes, in whatever order they came', () => {
  fc.assert(
    fc.property(edits, (all) => {
      const [a = [], b = [], c = []] = written(all)
      const one = received([...a, ...b, ...c])
      const other = received([...c, ...b, ...a])
      const compacted = received([Y.encodeStateAsUpdate(one)])
      const roundTrip = received([Y.encodeStateAsUpdate(received([Y.encodeStateAsUpdate(other)]))])
      expect(new Set([one, other, compacted, roundTrip].map(hex)).size).toBe(1)
    }),
  )
})

it('the digest differs as soon as one laptop lacks a change, a deletion included', () => {
  fc.assert(
    fc.property(edits, (all) => {
      const [a = [], b = [], c = []] = written(all)
      const whole = received([...a, ...b, ...c])
      const last = a.at(-1)
      if (last === undefined) return
      const without = received([...a.slice(0, -1), ...b, ...c])
      expect(hex(without)).not.toBe(hex(whole))
    }),
  )
})
