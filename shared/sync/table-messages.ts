import { decodeUtf8, encodeUtf8 } from 'lib0/string'
import * as z from 'zod'
import { err, ok, type Result } from '../kernel/result.ts'
import { documentId, personId, workspaceId } from './names.ts'
import { TABLE_CLOSE_CODES, type TableRefusal } from './table-close-codes.ts'

/**
 * What passes between the hub of an open table and everybody at it. A frame is one byte for its kind and what
 * belongs to it: 0 is a message below, as JSON; 1 is a message of Hocuspocus about the document `table`.
 * Apps send frames as they are, over TLS; browsers seal each frame (table-seal.ts).
 *
 * Order: the client sends `hello` first. A guest gets `waiting` until the host has decided; everybody who may
 * stay gets `welcome`, and from then on frames of Hocuspocus. `welcome` comes again when the host changes what
 * somebody may do. A connection that the hub ends gets `refused` first, and then the close code of that name.
 */
export const TABLE_PROTOCOL = 1
/** Apps, over TLS. */
export const TABLE_APP_PATH = '/app'
/** Browsers, sealed. */
export const TABLE_GUEST_PATH = '/guest'
/** The name of the one document, for the provider. */
export const TABLE_DOCUMENT = 'table'

/** Bytes of one frame; only what brings a whole document may be larger, and only from an app. */
export const MAX_TABLE_FRAME = 1024 * 1024
export const MAX_GUEST_FRAME = 256 * 1024
/** Bytes of the whole document. */
export const MAX_TABLE_DOCUMENT = 10 * 1024 * 1024

/** What a guest may write in: the text of a round. */
export const GUEST_ROOT = /^round:[A-Za-z0-9-]+#body$/

const words = z.string().max(200)
const secret = z.string().max(200)
const person = z.object({ id: personId, name: words, function: words })
const protocol = z.int()
const hello = z.literal('hello')

/** `hostSecret` as `tables.open` gave it; `secret` from the code, written by `encodeSecret`. */
const hostHello = z.object({ type: hello, protocol, as: z.literal('host'), hostSecret: secret, person })
const colleagueHello = z.object({
  type: hello,
  protocol,
  as: z.literal('colleague'),
  secret,
  workspace: workspaceId,
  person,
})
/** `ticket` as the last `welcome` gave it: whoever has a valid one need not knock again. */
const guestHello = z.object({
  type: hello,
  protocol,
  as: z.literal('guest'),
  name: words,
  organisation: words,
  ticket: z.string().max(4096).optional(),
})

/** Where this copy of the document is: `documentDigest` as hex. Send it when a change has come to rest. */
const at = z.object({ type: z.literal('at'), digest: z.string().regex(/^[0-9a-f]{64}$/) })

const anyPerson = z.string().max(64)
const admit = z.object({ type: z.literal('admit'), person: anyPerson, mayWrite: z.boolean() })
const refuse = z.object({ type: z.literal('refuse'), person: anyPerson })
const eject = z.object({ type: z.literal('eject'), person: anyPerson })
const write = z.object({ type: z.literal('write'), person: anyPerson, mayWrite: z.boolean() })
const close = z.object({ type: z.literal('close') })

/** Everything but `hello` and `at` is for the host alone. */
export const toHub = z.discriminatedUnion('type', [
  z.discriminatedUnion('as', [hostHello, colleagueHello, guestHello]),
  at,
  admit,
  refuse,
  eject,
  write,
  close,
])
export type ToHub = z.infer<typeof toHub>
export type TableHello = Extract<ToHub, { type: 'hello' }>

const personKind = z.enum(['host', 'colleague', 'guest'])
export type TablePersonKind = z.infer<typeof personKind>

const waiting = z.object({ type: z.literal('waiting') })

/** `name` is how everybody sees you; it can differ from what you said. Times in epoch milliseconds. */
const welcome = z.object({
  type: z.literal('welcome'),
  you: z.object({ id: z.string(), kind: personKind, name: z.string(), mayWrite: z.boolean() }),
  table: z.object({ document: documentId, title: z.string(), startedAt: z.int(), closesAt: z.int() }),
  /** Guests only: keep it and send it with the next `hello`. */
  ticket: z.string().optional(),
})
export type TableWelcome = z.infer<typeof welcome>

/**
 * Somebody at the table. `equal`: whether their copy is the same as the hub's; null when not known. `clients`:
 * the clientIDs that this person wrote under. Only the host gets who is waiting, and `clients`.
 */
const tablePerson = z.object({
  id: z.string(),
  kind: personKind,
  name: z.string(),
  organisation: z.string(),
  state: z.enum(['waiting', 'here', 'away']),
  mayWrite: z.boolean(),
  equal: z.boolean().nullable(),
  clients: z.array(z.int()),
})
export type TablePerson = z.infer<typeof tablePerson>

/** Everybody, in the order in which they came. Sent when something in it changed. */
const people = z.object({ type: z.literal('people'), people: z.array(tablePerson) })

const reasons = Object.keys(TABLE_CLOSE_CODES) as [TableRefusal, ...TableRefusal[]]
/** The connection ends now. */
const refused = z.object({ type: z.literal('refused'), reason: z.enum(reasons) })

export const fromHub = z.discriminatedUnion('type', [waiting, welcome, people, refused])
export type FromHub = z.infer<typeof fromHub>

const CONTROL = 0
const SYNC = 1

/** A frame after decoding: a message of ours, or the bytes of one of Hocuspocus. */
export type TableFrame<T> = { kind: 'control'; message: T } | { kind: 'sync'; bytes: Uint8Array }

export function encodeTableControl(message: ToHub | FromHub): Uint8Array {
  return framed(CONTROL, encodeUtf8(JSON.stringify(message)))
}

export function encodeTableSync(bytes: Uint8Array): Uint8Array {
  return framed(SYNC, bytes)
}

/** Reads what somebody sent to the hub; `malformed` for anything that is not exactly one of the messages. */
export function decodeToHub(frame: Uint8Array): Result<TableFrame<ToHub>, 'malformed'> {
  return decode(toHub, frame)
}

/** Reads what the hub sent; `malformed` for anything that is not exactly one of the messages. */
export function decodeFromHub(frame: Uint8Array): Result<TableFrame<FromHub>, 'malformed'> {
  return decode(fromHub, frame)
}

function framed(kind: number, body: Uint8Array): Uint8Array {
  const frame = new Uint8Array(1 + body.length)
  frame[0] = kind
  frame.set(body, 1)
  return frame
}

function decode<T>(schema: z.core.$ZodType<T>, frame: Uint8Array): Result<TableFrame<T>, 'malformed'> {
  // A copy with a buffer of its own: lib0 follows a false length past the end of a view, into whatever memory
  // lies behind it; past the end of a buffer it throws.
  const body = frame.slice(1)
  if (frame[0] === SYNC) return ok({ kind: 'sync', bytes: new Uint8Array(body) })
  if (frame[0] !== CONTROL) return err('malformed')
  let raw: unknown
  try {
    raw = JSON.parse(decodeUtf8(body))
  } catch {
    return err('malformed')
  }
  const parsed = z.safeParse(schema, raw)
  return parsed.success ? ok({ kind: 'control', message: parsed.data }) : err('malformed')
}
