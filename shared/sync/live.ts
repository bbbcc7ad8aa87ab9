import * as z from 'zod'
import { err, ok, type Result } from '../kernel/result.ts'
import { documentId, workspaceId } from './names.ts'

/**
 * The live channel: Hocuspocus, for documents that are open (and for a moment for those that are brought up
 * to date). One provider per document; `name` = liveName(…), `token` = encodeLiveToken(…).
 *
 * The acknowledgement: after `synced`, and after every change, the client sends `commit` with a rising mark.
 * The server handles one document's messages of one connection in order and writes each change to its
 * database before the next, so `committed` says: everything sent before this mark is in the database. When
 * `synced` is emitted the provider has already sent what the server missed, so the first mark covers that too.
 * A mark belongs to its connection: after a reconnect, begin again.
 *
 * What is wrong with the laptop as a whole (token, protocol, limits) comes as a close code of the WebSocket,
 * see closeName; the provider would reconnect for ever, so disconnect it when isFinal. What is wrong with one
 * document comes as `authenticationFailed` with NO_DOCUMENT, and the connection stays.
 *
 * Presence: the server writes `from: { person, device }` into every awareness state it passes on.
 */
export const LIVE_PATH = '/live'

/** The address as an invitation has it (`ws://host:port`) plus the path of a channel. */
export function channelUrl(server: string, path: string): string {
  return server.replace(/\/+$/, '') + path
}

export function liveName(workspace: string, document: string): string {
  return `${workspace}/${document}`
}

export function parseLiveName(name: string): Result<{ workspace: string; document: string }, 'malformed'> {
  const slash = name.indexOf('/')
  const workspace = workspaceId.safeParse(name.slice(0, Math.max(slash, 0)))
  const document = documentId.safeParse(name.slice(slash + 1))
  return workspace.success && document.success
    ? ok({ workspace: workspace.data, document: document.data })
    : err('malformed')
}

/**
 * What `authenticationFailed` gives as its reason when one document is refused and the connection stays:
 * unknown, erased and not-for-you answer alike, so that nobody learns what exists.
 */
export const NO_DOCUMENT = 'NO_DOCUMENT'

const liveToken = z.object({ token: z.string().max(4096), protocol: z.int() })
export type LiveToken = z.infer<typeof liveToken>

export function encodeLiveToken(token: LiveToken): string {
  return JSON.stringify(token)
}

export function decodeLiveToken(text: string): Result<LiveToken, 'malformed'> {
  return parseJson(liveToken, text)
}

const mark = z.int().min(0)

/** Stateless message of the client. */
export const liveRequest = z.object({ type: z.literal('commit'), mark })
export type LiveRequest = z.infer<typeof liveRequest>

/**
 * Stateless message of the server. `refused`: something sent for this document on this connection was not stored (a
 * reader's change, or more than MAX_DOCUMENT), so nothing up to this mark may be called shared.
 */
export const liveReply = z.discriminatedUnion('type', [
  z.object({ type: z.literal('committed'), mark }),
  z.object({ type: z.literal('refused'), mark, reason: z.enum(['READ_ONLY', 'TOO_LARGE']) }),
])
export type LiveReply = z.infer<typeof liveReply>

export function encodeLive(message: LiveRequest | LiveReply): string {
  return JSON.stringify(message)
}

export function decodeLiveRequest(text: string): Result<LiveRequest, 'malformed'> {
  return parseJson(liveRequest, text)
}

export function decodeLiveReply(text: string): Result<LiveReply, 'malformed'> {
  return parseJson(liveReply, text)
}

function parseJson<T>(schema: z.core.$ZodType<T>, text: string): Result<T, 'malformed'> {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return err('malformed')
  }
  const parsed = z.safeParse(schema, raw)
  return parsed.success ? ok(parsed.data) : err('malformed')
}
