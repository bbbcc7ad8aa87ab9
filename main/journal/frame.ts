import { createHash } from 'node:crypto'

/**
 * One frame on disk: u32 body length, 4 bytes that check that length, the body (u64 seq, u16 length and utf8
 * of the document id, payload) and a 32-byte chain: sha256 of the previous chain and the body. The check on
 * the length tells a write that was cut off (the length is right, the rest is missing) from damage.
 */
export interface Frame {
  seq: number
  doc: string
  bytes: Uint8Array
}

/** Where a good frame ends, or why there is none at this place. */
export type Decoded =
  { ok: true; frame: Frame; chain: Buffer; end: number } | { ok: false; reason: 'torn' | 'damaged' }

const HEAD = 8
const CHAIN = 32

/** The least a frame takes: with an id of one letter and no payload. */
export const SMALLEST_FRAME = HEAD + 11 + CHAIN

/** What a file begins with: eight letters and the generation; its hash is the first link of the chain. */
export const FILE_HEAD = 16
const MAGIC = Buffer.from('WZJRNL01')

export function encodeFileHead(generation: number): Buffer {
  const head = Buffer.alloc(FILE_HEAD)
  MAGIC.copy(head)
  head.writeBigUInt64LE(BigInt(generation), MAGIC.length)
  return head
}

export function encodeFrame(frame: Frame, previous: Buffer): { encoded: Buffer; chain: Buffer } {
  const doc = Buffer.from(frame.doc, 'utf8')
  const body = Buffer.alloc(10 + doc.length + frame.bytes.byteLength)
  body.writeBigUInt64LE(BigInt(frame.seq), 0)
  body.writeUInt16LE(doc.length, 8)
  doc.copy(body, 10)
  body.set(frame.bytes, 10 + doc.length)
  const length = Buffer.alloc(4)
  length.writeUInt32LE(body.length)
  const chain = sha256(previous, body)
  return { encoded: Buffer.concat([length, lengthCheck(previous, length), body, chain]), chain }
}

/** Reads the frame at `at`; `previous` is the chain before it. The payload is a view, not a copy. */
export function decodeFrame(file: Buffer, at: number, previous: Buffer): Decoded {
  if (file.length - at < HEAD) return { ok: false, reason: 'torn' }
  const length = file.subarray(at, at + 4)
  const checked = lengthCheck(previous, length).equals(file.subarray(at + 4, at + HEAD))
  if (!checked) return { ok: false, reason: 'damaged' }
  const bodyEnd = at + HEAD + length.readUInt32LE()
  const end = bodyEnd + CHAIN
  if (end > file.length) return { ok: false, reason: 'torn' }
  const body = file.subarray(at + HEAD, bodyEnd)
  const chain = sha256(previous, body)
  if (!chain.equals(file.subarray(bodyEnd, end))) return { ok: false, reason: 'damaged' }
  const payload = 10 + body.readUInt16LE(8)
  const doc = body.toString('utf8', 10, payload)
  return {
    ok: true,
    frame: { seq: Number(body.readBigUInt64LE()), doc, bytes: body.subarray(payload) },
    chain,
    end,
  }
}

export function firstChain(fileHead: Buffer): Buffer {
  return sha256(fileHead)
}

function lengthCheck(previous: Buffer, length: Buffer): Buffer {
  return sha256(previous, length).subarray(0, 4)
}

function sha256(...parts: Buffer[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
