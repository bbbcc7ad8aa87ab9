import { Inflate } from 'fflate'
import { err, ok, type Result } from '../../../../shared/kernel/result.ts'

/** A file in a zip: where its bytes are, and how large it says that it becomes. */
export interface ZipEntry {
  name: string
  size: number
  packed: Uint8Array
  method: number
}

/** What all files of a zip together may become, and how many times as large as the zip. */
const MAX_UNPACKED = 300 * 2 ** 20
const MAX_RATIO = 500
const SMALL = 20 * 2 ** 20

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const LONGEST_COMMENT = 65_535

/**
 * The files of a zip from the list at its end, nothing unpacked yet. `half-file`: that list is missing, so the end of
 * the file is. `zip-bomb`: unpacked it would be absurdly large.
 */
export function zipEntries(bytes: Uint8Array): Result<ZipEntry[], 'half-file' | 'damaged' | 'zip-bomb'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfZip(view)
  if (end === null) return err('half-file')
  try {
    const entries = centralEntries(bytes, view, end)
    if (entries === null) return err('damaged')
    const size = entries.reduce((sum, entry) => sum + entry.size, 0)
    const isBomb = size > MAX_UNPACKED || (size > SMALL && size > bytes.length * MAX_RATIO)
    return isBomb ? err('zip-bomb') : ok(entries)
  } catch (error) {
    // A list that points outside the file.
    if (error instanceof RangeError) return err('damaged')
    throw error
  }
}

function endOfZip(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at
  }
  return null
}

function centralEntries(bytes: Uint8Array, view: DataView, end: number): ZipEntry[] | null {
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL) return null
    const nameLength = view.getUint16(at + 28, true)
    const packedSize = view.getUint32(at + 20, true)
    const local = view.getUint32(at + 42, true)
    if (view.getUint32(local, true) !== LOCAL) return null
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      size: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      packed: bytes.subarray(start, start + packedSize),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

const STORED = 0
const DEFLATED = 8
const PIECE = 64 * 1024

/** Unpacks one file, and stops as soon as it becomes larger than it said: a zip can lie about that. */
export function unpack({ packed, size, method }: ZipEntry): Result<Uint8Array, 'damaged' | 'zip-bomb'> {
  if (method === STORED) return ok(packed)
  if (method !== DEFLATED) return err('damaged')
  const whole = new Uint8Array(size)
  const so = { far: 0, isTooLarge: false, isFinished: false }
  const inflate = new Inflate((piece, isLast) => {
    so.isFinished ||= isLast
    so.isTooLarge ||= so.far + piece.length > size
    if (!so.isTooLarge) whole.set(piece, so.far)
    so.far += piece.length
  })
  try {
    for (let at = 0; at < packed.length && !so.isTooLarge; at += PIECE) {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
    }
  } catch {
    // fflate says by throwing that the bytes are not deflated.
    return err('damaged')
  }
  if (so.isTooLarge) return err('zip-bomb')
  return so.isFinished && so.far === size ? ok(whole) : err('damaged')
}
