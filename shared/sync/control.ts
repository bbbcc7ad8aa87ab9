import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as z from 'zod'
import { err, ok, type Result } from '../kernel/result.ts'
import {
  attachment,
  attachmentKept,
  attachmentRefused,
  attachmentsChecked,
  checkAttachments,
  fetchAttachment,
  keepAttachment,
} from './attachments.ts'
import { CLOSE_CODES, type CloseName } from './close-codes.ts'
import { BUCKET_BYTES } from './digest.ts'
import { bytes, requestNumber } from './fields.ts'
import { MAX_REGISTER_BATCH } from './limits.ts'
import { audience, deviceId, documentId, personId, role, workspaceId } from './names.ts'

/**
 * The control channel: who am I, which documents differ, what changed, and attachments. Documents themselves
 * never pass here.
 * Every request carries a number `n` chosen by the client; its one reply repeats it.
 * On the wire: lib0 `writeAny`, so that bytes travel as bytes.
 */
export const CONTROL_PATH = '/control'

/** Days that an invitation for a colleague stays valid unless somebody chose otherwise. */
export const INVITATION_DAYS = 14

const words = z.string().max(200)
const date = z.int().min(0)

const personWords = { name: words, function: words }

/** First message of a laptop that has a token. Name and function refresh what colleagues see. */
const hello = z.object({
  type: z.literal('hello'),
  n: requestNumber,
  protocol: z.int(),
  app: words,
  token: z.string().max(4096),
  person: z.object(personWords),
  device: z.object({ name: words }),
})

/** First message of a laptop that has only an invitation. After `redeemed` it says hello on the same connection. */
const redeem = z.object({
  type: z.literal('redeem'),
  n: requestNumber,
  protocol: z.int(),
  app: words,
  secret: bytes(),
  person: z.object({ id: personId, ...personWords }),
  device: z.object({ id: deviceId, name: words }),
  /** Only for an invitation without a workspace: the one that this laptop brings to the empty server. */
  workspace: z.object({ id: workspaceId, name: words }).optional(),
})

const compare = z.object({ type: z.literal('compare'), n: requestNumber, buckets: bytes(BUCKET_BYTES) })

const register = z.object({
  type: z.literal('register'),
  n: requestNumber,
  documents: z
    .array(z.object({ id: documentId, kind: z.string().max(32), audience, createdAt: date }))
    .max(MAX_REGISTER_BATCH),
})

const invite = z.object({
  type: z.literal('invite'),
  n: requestNumber,
  role,
  days: z.int().min(1).max(90),
})

const ping = z.object({ type: z.literal('ping'), n: requestNumber })

export const clientMessage = z.discriminatedUnion('type', [
  hello,
  redeem,
  compare,
  register,
  invite,
  ping,
  keepAttachment,
  fetchAttachment,
  checkAttachments,
])
export type ClientMessage = z.infer<typeof clientMessage>

const workspace = z.object({ id: workspaceId, name: words })

const colleague = z.object({
  person: personId,
  ...personWords,
  devices: z.array(z.object({ id: deviceId, name: words, lastSeen: date })),
})
export type Colleague = z.infer<typeof colleague>

const welcome = z.object({
  type: z.literal('welcome'),
  n: requestNumber,
  protocol: z.int(),
  /** New at every start of the server: compare digests again, whatever you remember. */
  bootId: z.string(),
  person: personId,
  role,
  workspace,
  /** A fresh token to keep instead of the old one; present when the old one is past half its life. */
  token: z.string().optional(),
  colleagues: z.array(colleague),
  /** It keeps attachments. An older server does not say so, and ends the connection at a message about one. */
  attachments: z.literal(true).optional(),
})

const redeemed = z.object({
  type: z.literal('redeemed'),
  n: requestNumber,
  token: z.string(),
  workspace,
  role,
})

const listedDocument = z.object({
  id: documentId,
  kind: z.string(),
  audience,
  owner: personId,
  createdAt: date,
})

/** All of *your* documents in the buckets that differ, equal ones included; a missing one is unknown here. */
const differing = z.object({
  type: z.literal('differing'),
  n: requestNumber,
  buckets: z.array(z.int().min(0).max(255)),
  entries: z.array(listedDocument.extend({ digest: bytes(32) })),
})

/** `documents` are the rows as they are stored: the first registration wins. */
const registered = z.object({
  type: z.literal('registered'),
  n: requestNumber,
  documents: z.array(listedDocument),
  refused: z.array(z.object({ id: documentId, reason: z.enum(['NO_DOCUMENT', 'READ_ONLY']) })),
})

/**
 * Documents that changed, or got an attachment, and that you may read; sent unasked, a document at most twice a
 * second.
 */
const changed = z.object({ type: z.literal('changed'), ids: z.array(documentId) })

const invited = z.object({ type: z.literal('invited'), n: requestNumber, text: z.string() })

const pong = z.object({ type: z.literal('pong'), n: requestNumber })

const REFUSALS = [
  ...(Object.keys(CLOSE_CODES) as CloseName[]),
  /** Another laptop used this invitation. */
  'USED',
  /** The server already serves another workspace than the one brought. */
  'OTHER_WORKSPACE',
  /** The invitation has no workspace and none was brought. */
  'NO_WORKSPACE',
  /** This person or laptop is already known here; only the administrator can invite it again. */
  'TAKEN',
] as const

/** `n` null: about the connection. `closing`: the connection ends now with the close code of the same name. */
const refused = z.object({
  type: z.literal('refused'),
  n: requestNumber.nullable(),
  reason: z.enum(REFUSALS),
  closing: z.boolean(),
})
export type RefusalReason = (typeof REFUSALS)[number]

export const serverMessage = z.discriminatedUnion('type', [
  welcome,
  redeemed,
  differing,
  registered,
  changed,
  invited,
  pong,
  attachmentKept,
  attachment,
  attachmentRefused,
  attachmentsChecked,
  refused,
])
export type ServerMessage = z.infer<typeof serverMessage>

export function encodeControl(message: ClientMessage | ServerMessage): Uint8Array {
  return encoding.encode((encoder) => encoding.writeAny(encoder, message))
}

/** Reads what a laptop sent; `malformed` for anything that is not exactly one of the messages. */
export function decodeClientMessage(frame: Uint8Array): Result<ClientMessage, 'malformed'> {
  return decode(clientMessage, frame)
}

/** Reads what the server sent; `malformed` for anything that is not exactly one of the messages. */
export function decodeServerMessage(frame: Uint8Array): Result<ServerMessage, 'malformed'> {
  return decode(serverMessage, frame)
}

function decode<T>(schema: z.core.$ZodType<T>, frame: Uint8Array): Result<T, 'malformed'> {
  let raw: unknown
  try {
    // A copy with a buffer of its own: lib0 follows a false length past the end of a view, into whatever
    // memory lies behind it; past the end of a buffer it throws.
    const decoder = decoding.createDecoder(new Uint8Array(frame))
    raw = decoding.readAny(decoder)
    if (decoder.pos !== decoder.arr.length) return err('malformed')
  } catch {
    return err('malformed')
  }
  const parsed = z.safeParse(schema, raw)
  return parsed.success ? ok(parsed.data) : err('malformed')
}
