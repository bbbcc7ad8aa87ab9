import { digest as sha256 } from 'lib0/hash/sha256'
import { encodeUtf8 } from 'lib0/string'
import * as Y from 'yjs'

/**
 * Which documents differ, without sending them. A document's digest covers state vector *and* delete set,
 * because equal state vectors can hide deletions. Documents are spread over 256 buckets by their id, so that
 * ten thousand equal documents cost one message of 2 KiB.
 */
export const BUCKETS = 256
const BYTES_PER_BUCKET = 8
export const BUCKET_BYTES = BUCKETS * BYTES_PER_BUCKET

export type DigestEntry = { id: string; digest: Uint8Array }

/** 32 bytes; equal on every replica that holds the same changes, in whatever order they came. */
export function documentDigest(doc: Y.Doc): Uint8Array {
  return Uint8Array.from(sha256(Y.encodeSnapshot(Y.snapshot(doc)))) // lib0 gives a Buffer on Node
}

/** The bucket of a document: the first byte of sha256(id). */
export function bucketOf(id: string): number {
  return sha256(encodeUtf8(id))[0] ?? 0
}

/** One 8-byte digest per bucket, one after the other; all zeros for an empty bucket. */
export function bucketDigests(entries: Iterable<DigestEntry>): Uint8Array {
  const buckets = new Map<number, DigestEntry[]>()
  for (const entry of entries) {
    const bucket = bucketOf(entry.id)
    const list = buckets.get(bucket)
    if (list) list.push(entry)
    else buckets.set(bucket, [entry])
  }
  const all = new Uint8Array(BUCKET_BYTES)
  for (const [bucket, list] of buckets) all.set(bucketDigest(list), bucket * BYTES_PER_BUCKET)
  return all
}

/** The buckets in which two sets of documents differ, ascending. */
export function differingBuckets(mine: Uint8Array, theirs: Uint8Array): number[] {
  const differing: number[] = []
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const start = bucket * BYTES_PER_BUCKET
    for (let i = start; i < start + BYTES_PER_BUCKET; i++) {
      if (mine[i] !== theirs[i]) {
        differing.push(bucket)
        break
      }
    }
  }
  return differing
}

/** Two digests, byte by byte. */
export function sameDigest(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}

function bucketDigest(entries: DigestEntry[]): Uint8Array {
  // By code unit, not by locale: both sides must sort alike.
  const sorted = entries.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const parts = sorted.flatMap(({ id, digest }) => [encodeUtf8(`${id}\0`), digest])
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return sha256(joined).subarray(0, BYTES_PER_BUCKET)
}
