import { inflateSync } from 'fflate'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { crc32 } from './crc32.ts'
import { CENTRAL, DEFLATED, END, END64, EXTRA64, FULL32, LOCAL, LOCATOR64, STORED } from './layout.ts'

export interface ZipFile {
  paths(): string[]
  /** The bytes of one file in it; null when it is not there, too large, or not what the zip file says of it. */
  read(path: string): Promise<Uint8Array | null>
}

export type ZipFailure = 'not-zip' | 'damaged' | 'too-large'

export interface ZipLimits {
  /** The most bytes that one file, and all of them, may become. */
  file: number
  all: number
}

interface Entry {
  method: number
  crc: number
  packedSize: number
  size: number
  offset: number
}

/** The comment behind the end of a zip file can be this long. */
const LONGEST_COMMENT = 65_535
const LARGEST_LIST = 256 * 2 ** 20

/**
 * Opens a zip file by its list of contents and reads the files in it one at a time. A file becomes no larger than the
 * list says, and the list is refused when that is more than the limits: a zip bomb costs nothing.
 */
export async function openZip(file: Blob, limits: ZipLimits): Promise<Result<ZipFile, ZipFailure>> {
  const start = await viewOf(file, 0, 4)
  if (start === null || ![LOCAL.signature, END.signature].includes(start.getUint32(0, true)))
    return err('not-zip')
  const place = await placeOfList(file)
  if (place === null || place.size > LARGEST_LIST) return err('damaged')
  const list = await viewOf(file, place.offset, place.size)
  const entries = list === null ? null : readList(list, place.count)
  if (entries === null) return err('damaged')
  const sizes = [...entries.values()].map(({ size }) => size)
  if (sizes.some((size) => size > limits.file)) return err('too-large')
  if (sizes.reduce((sum, size) => sum + size, 0) > limits.all) return err('too-large')
  return ok({
    paths: () => [...entries.keys()],
    async read(path) {
      const entry = entries.get(path)
      return entry === undefined ? null : await readEntry(file, entry)
    },
  })
}

interface Place {
  count: number
  size: number
  offset: number
}

async function placeOfList(file: Blob): Promise<Place | null> {
  const from = Math.max(0, file.size - END.size - LONGEST_COMMENT)
  const tail = await viewOf(file, from, file.size - from)
  if (tail === null) return null
  for (let at = tail.byteLength - END.size; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END.signature) continue
    const place = {
      count: tail.getUint16(at + 10, true),
      size: tail.getUint32(at + 12, true),
      offset: tail.getUint32(at + 16, true),
    }
    const locator = at - LOCATOR64.size
    if (locator < 0 || tail.getUint32(locator, true) !== LOCATOR64.signature) return place
    return await largePlace(file, Number(tail.getBigUint64(locator + 8, true)))
  }
  return null
}

async function largePlace(file: Blob, at: number): Promise<Place | null> {
  const end = await viewOf(file, at, END64.size)
  if (end === null || end.getUint32(0, true) !== END64.signature) return null
  const [count, size, offset] = [32, 40, 48].map((field) => Number(end.getBigUint64(field, true)))
  return { count: count ?? 0, size: size ?? 0, offset: offset ?? 0 }
}

/** Null when the list is not whole, or names a file twice. */
function readList(list: DataView, count: number): Map<string, Entry> | null {
  const entries = new Map<string, Entry>()
  let at = 0
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL.size > list.byteLength || list.getUint32(at, true) !== CENTRAL.signature) return null
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      list.getUint16(at + field, true),
    )
    const nameAt = at + CENTRAL.size
    const extraAt = nameAt + (nameLength ?? 0)
    const next = extraAt + (extraLength ?? 0) + (commentLength ?? 0)
    if (next > list.byteLength) return null
    const name = new TextDecoder().decode(new Uint8Array(list.buffer, list.byteOffset + nameAt, nameLength))
    if (entries.has(name)) return null
    entries.set(name, {
      method: list.getUint16(at + 10, true),
      crc: list.getUint32(at + 16, true),
      packedSize: list.getUint32(at + 20, true),
      size: list.getUint32(at + 24, true),
      offset: offsetOf(list, at, extraAt, extraLength ?? 0),
    })
    at = next
  }
  return entries
}

function offsetOf(list: DataView, at: number, extraAt: number, extraLength: number): number {
  const offset = list.getUint32(at + 42, true)
  const isLarge = offset === FULL32 && extraLength >= 12 && list.getUint16(extraAt, true) === EXTRA64
  return isLarge ? Number(list.getBigUint64(extraAt + 4, true)) : offset
}

async function readEntry(
  file: Blob,
  { method, crc, packedSize, size, offset }: Entry,
): Promise<Uint8Array | null> {
  const header = await viewOf(file, offset, LOCAL.size)
  if (header === null || header.getUint32(0, true) !== LOCAL.signature) return null
  const dataAt = offset + LOCAL.size + header.getUint16(26, true) + header.getUint16(28, true)
  const data = await viewOf(file, dataAt, packedSize)
  if (data === null) return null
  const content = unpacked(new Uint8Array(data.buffer), method, size)
  return content?.length === size && crc32(content) === crc ? content : null
}

function unpacked(data: Uint8Array, method: number, size: number): Uint8Array | null {
  if (method === STORED) return data
  if (method !== DEFLATED) return null
  try {
    // Into a space of the size that was promised: more is not made.
    return inflateSync(data, { out: new Uint8Array(size) })
  } catch {
    return null
  }
}

async function viewOf(file: Blob, offset: number, size: number): Promise<DataView | null> {
  if (offset < 0 || offset + size > file.size) return null
  try {
    return new DataView(await file.slice(offset, offset + size).arrayBuffer())
  } catch {
    return null // taken away or changed while it was read
  }
}
