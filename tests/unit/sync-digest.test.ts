import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  BUCKET_BYTES,
  bucketDigests,
  bucketOf,
  differingBuckets,
  documentDigest,
  sameDigest,
} from '../../shared/sync/digest.ts'

type Edit = { kind: 'insert' | 'delete' | 'set'; at: number; text: string }

const edit = fc.record<Edit>({
  kind: fc.constantFrom('insert', 'delete', 'set'),
  at: fc.nat(50),
  text: fc.string({ minLength: 1, maxLength: 8 }),
})

function apply(doc: Y.Doc, { kind, at, text }: Edit): void {
  const body = doc.getText('text')
  if (kind === 'insert') body.insert(Math.min(at, body.length), text)
  else if (kind === 'set') doc.getMap('map').set(`k${at % 5}`, text)
  else if (body.length > 0) body.delete(at % body.length, 1)
}

/** All updates that some replicas made, each replica editing on its own and now and then catching up. */
function updatesOf(histories: Edit[][]): Uint8Array[] {
  const updates: Uint8Array[] = []
  for (const history of histories) {
    const doc = new Y.Doc()
    for (const update of updates.slice(0, Math.floor(updates.length / 2))) Y.applyUpdate(doc, update)
    doc.on('update', (update: Uint8Array) => updates.push(update))
    for (const one of history) apply(doc, one)
  }
  return updates
}

function replica(updates: Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

describe('the digest of a document', () => {
  it('is the same for the same changes, in whatever order, doubled, in one piece or after a restart', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(edit, { maxLength: 15 }), { minLength: 1, maxLength: 4 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (histories, random) => {
          const updates = updatesOf(histories)
          const digest = documentDigest(replica(updates))
          const shuffled = updates
            .map((update) => ({ update, key: Number(random.next().value) }))
            .sort((a, b) => a.key - b.key)
            .map(({ update }) => update)
          const other = replica([...shuffled, ...updates.slice(0, 3)])
          expect(sameDigest(documentDigest(other), digest)).toBe(true)
          const restarted = replica([Y.encodeStateAsUpdate(other)])
          expect(sameDigest(documentDigest(restarted), digest)).toBe(true)
          const merged = updates.length > 0 ? replica([Y.mergeUpdates(updates)]) : new Y.Doc()
          expect(sameDigest(documentDigest(merged), digest)).toBe(true)
        },
      ),
    )
  })

  it('sees a deletion, which leaves the state vector as it was', () => {
    const doc = new Y.Doc()
    doc.getText('text').insert(0, 'abc')
    const copy = replica([Y.encodeStateAsUpdate(doc)])
    copy.getText('text').delete(1, 1)
    expect(Y.encodeStateVector(copy)).toEqual(Y.encodeStateVector(doc))
    expect(sameDigest(documentDigest(copy), documentDigest(doc))).toBe(false)
  })
})

describe('buckets', () => {
  const digest = fc.uint8Array({ minLength: 32, maxLength: 32 })
  const entries = fc.uniqueArray(fc.record({ id: fc.uuid(), digest }), {
    selector: ({ id }) => id,
    maxLength: 40,
  })

  it('do not depend on the order of the documents', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const buckets = bucketDigests(list)
        expect(buckets).toHaveLength(BUCKET_BYTES)
        expect(differingBuckets(buckets, bucketDigests(list.toReversed()))).toEqual([])
      }),
    )
  })

  it('show exactly where a document is missing or different', () => {
    fc.assert(
      fc.property(entries, digest, (list, other) => {
        const [first, ...rest] = list
        if (!first || sameDigest(first.digest, other)) return
        const bucket = bucketOf(first.id)
        expect(differingBuckets(bucketDigests(list), bucketDigests(rest))).toEqual([bucket])
        const changed = [{ id: first.id, digest: other }, ...rest]
        expect(differingBuckets(bucketDigests(list), bucketDigests(changed))).toEqual([bucket])
      }),
    )
  })
})
