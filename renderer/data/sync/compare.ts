import { fromHexString } from 'lib0/buffer'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { bucketDigests, bucketOf, sameDigest } from '../../../shared/sync/digest.ts'
import type { DigestRow } from '../doc-store/database.ts'
import type { ControlClient, ReplyTo, Request } from './control-client.ts'

type Differing = ReplyTo<Extract<Request, { type: 'compare' }>>

/** What a comparison with the server says about the documents of both sides. */
export interface Comparison {
  /** Kept there with the same content as here at `clock`. */
  equal: DigestRow[]
  /** Here or there is more than on the other side. */
  differing: DocId[]
  /** Only here: the server has never heard of them, or lost them. */
  unknownThere: DocId[]
}

/** Asks the server which documents differ: two kilobytes when none do. Null when the connection went away. */
export async function compareWith(
  client: ControlClient,
  here: readonly DigestRow[],
): Promise<Comparison | null> {
  const entries = here.map((row) => ({ id: row.doc, digest: fromHexString(row.digest) }))
  const reply = await client.request({ type: 'compare', buckets: bucketDigests(entries) })
  return reply.ok ? sortOut(here, reply.value) : null
}

function sortOut(here: readonly DigestRow[], there: Differing): Comparison {
  const theirs = new Map(there.entries.map((entry) => [entry.id, entry.digest]))
  const differingBuckets = new Set(there.buckets)
  const comparison: Comparison = { equal: [], differing: [], unknownThere: [] }
  for (const row of here) {
    const digest = theirs.get(row.doc)
    theirs.delete(row.doc)
    if (!differingBuckets.has(bucketOf(row.doc))) comparison.equal.push(row)
    else if (digest === undefined) comparison.unknownThere.push(row.doc)
    else if (sameDigest(digest, fromHexString(row.digest))) comparison.equal.push(row)
    else comparison.differing.push(row.doc)
  }
  comparison.differing.push(...theirs.keys())
  return comparison
}
