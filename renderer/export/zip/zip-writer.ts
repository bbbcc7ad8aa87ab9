import { deflateSync } from 'fflate'
import { crc32 } from './crc32.ts'
import {
  CENTRAL,
  DEFLATED,
  END,
  END64,
  EXTRA64,
  FULL16,
  FULL32,
  joined,
  LOCAL,
  LOCATOR64,
  packed,
  STORED,
  UTF8_NAMES,
} from './layout.ts'

export interface ZipWriter {
  /** The bytes that come next in the zip file. `store`: what does not get smaller, such as photos. */
  add(path: string, content: Uint8Array, how?: 'deflate' | 'store'): Uint8Array<ArrayBuffer>
  /** The last bytes: the list of everything in it. */
  end(): Uint8Array<ArrayBuffer>
}

interface Entry {
  name: Uint8Array
  method: number
  crc: number
  packedSize: number
  size: number
  offset: number
}

/** MS-DOS knows no time zones and begins in 1980; the moment is in the manifest. */
const TIME = 0
const DAY = (1 << 5) | 1
/** Smaller than this gets no smaller. */
const TINY = 64
const VERSION = 20
const VERSION64 = 45

/**
 * Writes a zip file piece by piece, one file in memory at a time. Files above 4 GB in all and more than 65,535 of them
 * are no limit (zip64): a large workspace has more.
 */
export function zipWriter(): ZipWriter {
  const entries: Entry[] = []
  let offset = 0

  return {
    add(path, content, how = 'deflate') {
      const deflated =
        how === 'deflate' && content.length > TINY ? deflateSync(content, { level: 6 }) : content
      const isSmaller = deflated.length < content.length
      const data = isSmaller ? deflated : content
      const entry: Entry = {
        name: new TextEncoder().encode(path),
        method: isSmaller ? DEFLATED : STORED,
        crc: crc32(content),
        packedSize: data.length,
        size: content.length,
        offset,
      }
      const bytes = joined([localHeader(entry), entry.name, data])
      entries.push(entry)
      offset += bytes.length
      return bytes
    },
    end() {
      const list = joined(entries.flatMap((entry) => [centralHeader(entry), entry.name, extra(entry)]))
      return joined([list, endRecords(entries.length, list.length, offset)])
    },
  }
}

function localHeader({ name, method, crc, packedSize, size }: Entry): Uint8Array {
  return packed([
    [4, LOCAL.signature],
    [2, VERSION],
    [2, UTF8_NAMES],
    [2, method],
    [2, TIME],
    [2, DAY],
    [4, crc],
    [4, packedSize],
    [4, size],
    [2, name.length],
    [2, 0],
  ])
}

function centralHeader(entry: Entry): Uint8Array {
  const { name, method, crc, packedSize, size, offset } = entry
  const version = isFar(entry) ? VERSION64 : VERSION
  return packed([
    [4, CENTRAL.signature],
    [2, version],
    [2, version],
    [2, UTF8_NAMES],
    [2, method],
    [2, TIME],
    [2, DAY],
    [4, crc],
    [4, packedSize],
    [4, size],
    [2, name.length],
    [2, extra(entry).length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, Math.min(offset, FULL32)],
  ])
}

/** Only where a file begins can be too far for four bytes: none is that large itself. */
function extra(entry: Entry): Uint8Array {
  if (!isFar(entry)) return new Uint8Array()
  return packed([
    [2, EXTRA64],
    [2, 8],
    [8, entry.offset],
  ])
}

function isFar({ offset }: Entry): boolean {
  return offset >= FULL32
}

function endRecords(count: number, size: number, offset: number): Uint8Array {
  const isLarge = count >= FULL16 || size >= FULL32 || offset >= FULL32
  const end = packed([
    [4, END.signature],
    [2, 0],
    [2, 0],
    [2, Math.min(count, FULL16)],
    [2, Math.min(count, FULL16)],
    [4, Math.min(size, FULL32)],
    [4, Math.min(offset, FULL32)],
    [2, 0],
  ])
  if (!isLarge) return end
  const end64 = packed([
    [4, END64.signature],
    [8, END64.size - 12],
    [2, VERSION64],
    [2, VERSION64],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, size],
    [8, offset],
  ])
  const locator = packed([
    [4, LOCATOR64.signature],
    [4, 0],
    [8, offset + size],
    [4, 1],
  ])
  return joined([end64, locator, end])
}
