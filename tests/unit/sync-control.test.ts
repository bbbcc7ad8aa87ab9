import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLOSE_CODES, closeName, isFinal } from '../../shared/sync/close-codes.ts'
import {
  clientMessage,
  decodeClientMessage,
  decodeServerMessage,
  encodeControl,
  type ClientMessage,
  type ServerMessage,
} from '../../shared/sync/control.ts'
import { BUCKET_BYTES } from '../../shared/sync/digest.ts'
import { MAX_ATTACHMENT, MAX_FRAME, MAX_REGISTER_BATCH } from '../../shared/sync/limits.ts'
import {
  channelUrl,
  decodeLiveReply,
  decodeLiveRequest,
  decodeLiveToken,
  encodeLive,
  encodeLiveToken,
  liveName,
  parseLiveName,
} from '../../shared/sync/live.ts'

const requests: ClientMessage[] = [
  { type: 'ping', n: 1 },
  { type: 'compare', n: 2, buckets: new Uint8Array(BUCKET_BYTES).fill(7) },
  { type: 'register', n: 3, documents: [{ id: 'note:1', kind: 'note', audience: 'intern', createdAt: 5 }] },
  { type: 'invite', n: 4, role: 'reader', days: 14 },
  {
    type: 'keep-attachment',
    n: 5,
    document: 'visit:1',
    sha: 'a'.repeat(64),
    mime: 'image/webp',
    bytes: new Uint8Array([1, 2, 3]),
  },
  { type: 'fetch-attachment', n: 6, document: 'visit:1', sha: 'b'.repeat(64) },
  { type: 'check-attachments', n: 7, attachments: [{ document: 'visit:1', sha: 'c'.repeat(64) }] },
]
const replies: ServerMessage[] = [
  { type: 'pong', n: 1 },
  { type: 'changed', ids: ['dossier:a'] },
  { type: 'refused', n: null, reason: 'REVOKED', closing: true },
  { type: 'attachment-kept', n: 5 },
  { type: 'attachment', n: 6, attachment: { mime: 'image/webp', bytes: new Uint8Array([1, 2]) } },
  { type: 'attachment', n: 6, attachment: null },
  { type: 'attachment-refused', n: 6, reason: 'FULL' },
  { type: 'attachments-checked', n: 7, states: ['kept', 'wanted', 'no-document'] },
  {
    type: 'differing',
    n: 2,
    buckets: [0, 255],
    entries: [
      {
        id: 'note:1',
        kind: 'note',
        audience: 'team',
        owner: 'p',
        createdAt: 5,
        digest: Uint8Array.from({ length: 32 }, (_, i) => i),
      },
    ],
  },
]

describe('control messages', () => {
  it('come back as they were, bytes as bytes', () => {
    for (const message of requests)
      expect(decodeClientMessage(encodeControl(message))).toEqual({ ok: true, value: message })
    for (const message of replies)
      expect(decodeServerMessage(encodeControl(message))).toEqual({ ok: true, value: message })
  })

  it('refuse anything else, without ever throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodeClientMessage(bytes).ok).toBe(false)
        expect(decodeServerMessage(bytes).ok).toBe(false)
      }),
    )
    const cut = encodeControl(requests[2] as ClientMessage)
    for (let i = 0; i < cut.length; i++) expect(decodeClientMessage(cut.subarray(0, i)).ok).toBe(false)
    const nested = new Uint8Array(500_000).fill(117) // an array of one array of one array …
    for (let i = 1; i < nested.length; i += 2) nested[i] = 1
    expect(decodeClientMessage(nested).ok).toBe(false)
  })

  it('the largest attachment fits in a frame', () => {
    const document = `visit:${'x'.repeat(128)}`
    const bytes = new Uint8Array(MAX_ATTACHMENT)
    const message = { ...requests[4]!, document, bytes } as ClientMessage
    expect(encodeControl(message).length).toBeLessThan(MAX_FRAME)
  })

  it('have bounds', () => {
    const document = { id: 'note:1', kind: 'note', audience: 'team', createdAt: 0 }
    const batch = (size: number) => ({
      type: 'register',
      n: 0,
      documents: Array.from({ length: size }, () => document),
    })
    expect(clientMessage.safeParse(batch(MAX_REGISTER_BATCH)).success).toBe(true)
    expect(clientMessage.safeParse(batch(MAX_REGISTER_BATCH + 1)).success).toBe(false)
    for (const id of ['note', 'note:', 'Note:1', 'note:a/b', 'note:a\0b', 'note:a b']) {
      expect(
        clientMessage.safeParse({ type: 'register', n: 0, documents: [{ ...document, id }] }).success,
      ).toBe(false)
    }
  })
})

describe('the live channel', () => {
  it('names a document by its workspace, both ways', () => {
    expect(parseLiveName(liveName('w-1', 'note:a'))).toEqual({
      ok: true,
      value: { workspace: 'w-1', document: 'note:a' },
    })
    for (const name of ['', '/', 'note:a', 'w-1/', '/note:a', 'w-1/x/note:a', 'w-1/note:a\0s']) {
      expect(parseLiveName(name).ok).toBe(false)
    }
    expect(channelUrl('ws://127.0.0.1:1/', '/live')).toBe('ws://127.0.0.1:1/live')
  })

  it('carries token and marks as JSON, and refuses the rest', () => {
    const token = { token: 'a.b.c', protocol: 1 }
    expect(decodeLiveToken(encodeLiveToken(token))).toEqual({ ok: true, value: token })
    expect(decodeLiveRequest(encodeLive({ type: 'commit', mark: 3 }))).toMatchObject({ value: { mark: 3 } })
    expect(decodeLiveReply(encodeLive({ type: 'committed', mark: 3 }))).toMatchObject({ value: { mark: 3 } })
    for (const text of ['', '{', '[]', '{"type":"commit"}', '{"type":"commit","mark":-1}']) {
      expect(decodeLiveRequest(text).ok).toBe(false)
      expect(decodeLiveToken(text).ok).toBe(false)
    }
  })
})

describe('close codes', () => {
  it('are found back by number, in the range that applications may use', () => {
    for (const [name, code] of Object.entries(CLOSE_CODES)) {
      expect(code).toBeGreaterThanOrEqual(4000)
      expect(code).toBeLessThan(5000)
      expect(closeName(code)).toBe(name)
    }
    expect(closeName(1009)).toBe('TOO_LARGE')
    expect(closeName(1006)).toBeNull()
  })

  it('tell what trying again cannot mend', () => {
    expect(isFinal('REVOKED')).toBe(true)
    expect(isFinal('SHUTTING_DOWN')).toBe(false)
  })
})
