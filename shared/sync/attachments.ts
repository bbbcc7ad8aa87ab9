import * as z from 'zod'
import { bytes, requestNumber } from './fields.ts'
import { MAX_CHECK_BATCH } from './limits.ts'
import { documentId, mime, sha256 } from './names.ts'

/**
 * Photos and other attachments, over the control channel of a server whose `welcome` says `attachments`.
 * An attachment belongs to a document and has its rights; its name is the SHA-256 of its bytes, so it never
 * changes. The same bytes in two documents are two attachments.
 */
const named = { document: documentId, sha: sha256 }

/** `attachment-kept` follows when it is in the server's database, at once when it was there already. */
export const keepAttachment = z.object({
  type: z.literal('keep-attachment'),
  n: requestNumber,
  ...named,
  mime,
  bytes: bytes(),
})
export const attachmentKept = z.object({ type: z.literal('attachment-kept'), n: requestNumber })

/** `attachment` null: the server knows the document and does not have this of it (yet). */
export const fetchAttachment = z.object({ type: z.literal('fetch-attachment'), n: requestNumber, ...named })
export const attachment = z.object({
  type: z.literal('attachment'),
  n: requestNumber,
  attachment: z.object({ mime, bytes: bytes() }).nullable(),
})

const refusals = [
  /** Unknown, erased or not for you. Register the document first. */
  'NO_DOCUMENT',
  'READ_ONLY',
  'WRONG_SHA',
  'TOO_LARGE',
  /** The document has as many, or as much, as it may have. */
  'FULL',
  /** The server could not write to its database. */
  'STORAGE_FAILED',
] as const
export type AttachmentRefusal = (typeof refusals)[number]

/** The other answer to `keep-attachment` and `fetch-attachment`. The connection stays. */
export const attachmentRefused = z.object({
  type: z.literal('attachment-refused'),
  n: requestNumber,
  reason: z.enum(refusals),
})

/** Asks which of these the server has, before bytes are sent and after a backup may have been put back. */
export const checkAttachments = z.object({
  type: z.literal('check-attachments'),
  n: requestNumber,
  attachments: z.array(z.object(named)).max(MAX_CHECK_BATCH),
})

/** In the order in which they were asked; `no-document` as NO_DOCUMENT. */
export const attachmentsChecked = z.object({
  type: z.literal('attachments-checked'),
  n: requestNumber,
  states: z.array(z.enum(['kept', 'wanted', 'no-document'])),
})
