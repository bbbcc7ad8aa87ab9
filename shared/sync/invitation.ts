import { fromBase64UrlEncoded, toBase64UrlEncoded } from 'lib0/buffer'
import { digest as sha256 } from 'lib0/hash/sha256'
import { decodeUtf8, encodeUtf8 } from 'lib0/string'
import * as z from 'zod'
import { err, ok, type Result } from '../kernel/result.ts'
import { workspaceId } from './names.ts'

/**
 * An invitation is a text that somebody pastes: `WZ1-` + base64url(4 bytes checksum + JSON).
 * The checksum tells "half of it was copied" from "not an invitation"; it protects nothing.
 */
export type Invitation = {
  /** `ws://host:port` or `wss://…`, without a path. */
  url: string
  /** At least 16 random bytes; the server keeps only their hash. */
  secret: Uint8Array
  /** Absent for the first laptop of an empty server: that one brings its workspace. */
  workspace?: { id: string; name: string }
  /** Epoch milliseconds. */
  expires: number
}

export type InvitationProblem = 'not-an-invitation' | 'damaged' | 'newer-version' | 'expired'

const VERSION = 1
const CHECKSUM_BYTES = 4
const MIN_SECRET_BYTES = 16

const contents = z.object({
  url: z
    .url({ protocol: /^wss?$/ })
    .max(2000)
    .regex(/^wss?:\/\/[^/\s]+$/),
  secret: z.string(),
  workspace: z.object({ id: workspaceId, name: z.string().max(200) }).optional(),
  expires: z.int(),
})

export function encodeInvitation(invitation: Invitation): string {
  const json = { ...invitation, secret: toBase64UrlEncoded(invitation.secret) } satisfies z.infer<
    typeof contents
  >
  const body = encodeUtf8(JSON.stringify(json))
  const all = new Uint8Array(CHECKSUM_BYTES + body.length)
  all.set(sha256(body).subarray(0, CHECKSUM_BYTES))
  all.set(body, CHECKSUM_BYTES)
  return `WZ${VERSION}-${toBase64UrlEncoded(all)}`
}

/** Reads what was pasted. White space, also in the middle (a mail that wraps lines), does not matter. */
export function decodeInvitation(text: string, now: number): Result<Invitation, InvitationProblem> {
  const match = /^WZ(\d{1,3})-(.*)$/.exec(text.replace(/\s+/g, ''))
  if (!match) return err('not-an-invitation')
  if (Number(match[1]) > VERSION) return err('newer-version')
  const invitation = readContents(match[2] ?? '')
  if (!invitation) return err('damaged')
  return invitation.expires <= now ? err('expired') : ok(invitation)
}

function readContents(encoded: string): Invitation | null {
  try {
    const all = fromBase64UrlEncoded(encoded)
    const body = all.subarray(CHECKSUM_BYTES)
    const checksum = sha256(body).subarray(0, CHECKSUM_BYTES)
    if (all.length <= CHECKSUM_BYTES || checksum.some((byte, i) => byte !== all[i])) return null
    const { url, secret, workspace, expires } = contents.parse(JSON.parse(decodeUtf8(body)))
    const secretBytes = fromBase64UrlEncoded(secret)
    if (secretBytes.length < MIN_SECRET_BYTES) return null
    return { url, secret: Uint8Array.from(secretBytes), expires, ...(workspace && { workspace }) }
  } catch {
    return null // bad base64, bad JSON and wrong fields are all "damaged"
  }
}
