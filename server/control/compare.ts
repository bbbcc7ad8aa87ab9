import type { ClientMessage, ServerMessage } from '../../shared/sync/control.ts'
import { bucketDigests, bucketOf, differingBuckets } from '../../shared/sync/digest.ts'
import type { DocumentRows } from '../database/documents.ts'
import type { UpdateLog } from '../database/update-log.ts'
import type { Session } from '../gate/gate.ts'
import { mayRead } from '../gate/rights.ts'

/** Which of this person's documents may differ from what the laptop has. */
export async function compare(
  { n, buckets }: Extract<ClientMessage, { type: 'compare' }>,
  session: Session,
  { documents, updates }: { documents: DocumentRows; updates: UpdateLog },
): Promise<Extract<ServerMessage, { type: 'differing' }>> {
  const rows = documents.list(session.workspace).filter((row) => mayRead(session, row))
  const digests = await updates.digests(rows.map((row) => row.number))
  const entries = rows.flatMap(({ number, id, kind, audience, owner, createdAt }) => {
    const digest = digests.get(number)
    return digest ? [{ id, kind, audience, owner, createdAt, digest }] : []
  })
  const differing = differingBuckets(bucketDigests(entries), buckets)
  const wanted = new Set(differing)
  return {
    type: 'differing',
    n,
    buckets: differing,
    entries: entries.filter(({ id }) => wanted.has(bucketOf(id))),
  }
}
