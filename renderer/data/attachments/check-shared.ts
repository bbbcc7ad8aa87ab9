import { MAX_CHECK_BATCH } from '../../../shared/sync/limits.ts'
import type { ControlClient } from '../sync/control-client.ts'
import type { AttachmentRef, AttachmentStore } from './attachments.ts'

/**
 * Asks the server about the attachments that it may lack, in small messages, and notes what it has: those that
 * are only here, and with `everything` also those that it once said to keep, because an old backup may have been
 * put back. Null when the connection went away. `waiting`: there are some whose document is not known there yet.
 */
export async function checkShared(
  client: ControlClient,
  store: AttachmentStore,
  everything: boolean,
): Promise<{ wanted: AttachmentRef[]; waiting: boolean } | null> {
  const local = await store.inState('local')
  const refs = everything ? [...local, ...(await store.inState('shared'))] : local
  const found = {
    kept: [] as AttachmentRef[],
    wanted: [] as AttachmentRef[],
    'no-document': [] as AttachmentRef[],
  }
  for (let start = 0; start < refs.length; start += MAX_CHECK_BATCH) {
    const batch = refs.slice(start, start + MAX_CHECK_BATCH)
    const attachments = batch.map(({ doc, sha }) => ({ document: doc, sha }))
    const answer = await client.request({ type: 'check-attachments', attachments })
    if (!answer.ok) return null
    for (const [index, ref] of batch.entries()) {
      const state = answer.value.states[index]
      if (state !== undefined) found[state].push(ref)
    }
  }
  await store.mark(found.kept, 'shared')
  await store.mark([...found.wanted, ...found['no-document']], 'local')
  return { wanted: found.wanted, waiting: found['no-document'].length > 0 }
}
