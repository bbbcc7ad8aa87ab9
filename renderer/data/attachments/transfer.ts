import type { AttachmentRefusal } from '../../../shared/sync/attachments.ts'
import type { ControlClient } from '../sync/control-client.ts'
import type { AttachmentRef, AttachmentStore } from './attachments.ts'

/** `later`: try again after a while. `aside`: trying again changes nothing until the server has something new. */
export type Transfer = 'done' | 'later' | 'aside'

/** Brings one attachment to the server. */
export async function sendAttachment(
  client: ControlClient,
  store: AttachmentStore,
  ref: AttachmentRef,
): Promise<Transfer> {
  const found = await store.read(ref)
  if (found === null) return 'aside' // damaged: perhaps a colleague has it
  const { doc: document, sha } = ref
  const answer = await client.request({
    type: 'keep-attachment',
    document,
    sha,
    mime: found.type,
    bytes: found.bytes,
  })
  if (!answer.ok) return 'later'
  if (answer.value.type === 'attachment-refused') return refused(answer.value.reason)
  await store.mark([ref], 'shared')
  return 'done'
}

/** Gets one attachment from the server. */
export async function fetchAttachment(
  client: ControlClient,
  store: AttachmentStore,
  ref: AttachmentRef,
): Promise<Transfer> {
  const answer = await client.request({ type: 'fetch-attachment', document: ref.doc, sha: ref.sha })
  if (!answer.ok) return 'later'
  if (answer.value.type === 'attachment-refused') return refused(answer.value.reason)
  const { attachment } = answer.value
  // The laptop that has it has not been connected yet; the server says so when it has.
  if (attachment === null) return 'aside'
  const kept = await store.keepFetched(ref, attachment.bytes, attachment.mime)
  return kept.ok ? 'done' : kept.reason === 'wrong-sha' ? 'aside' : 'later'
}

function refused(reason: AttachmentRefusal): Transfer {
  // A document is registered when it is brought up to date, which may come after this.
  return reason === 'NO_DOCUMENT' || reason === 'STORAGE_FAILED' ? 'later' : 'aside'
}
