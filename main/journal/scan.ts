import { decodeFrame, encodeFileHead, FILE_HEAD, firstChain, SMALLEST_FRAME } from './frame.ts'

/** Where one frame's payload stands in the file. */
export interface Entry {
  seq: number
  doc: string
  offset: number
  length: number
}

/** Everything in a journal file up to the first place that is not a good frame. */
export interface Scan {
  entries: Entry[]
  /** Bytes up to here are good. */
  end: number
  chain: Buffer
  /** 'torn': the last write was cut off. 'damaged': good frames may have stood behind this place. */
  tail: 'clean' | 'torn' | 'damaged'
  /** At most so many frames can have been lost behind `end`. */
  lostAtMost: number
}

export function scan(file: Buffer, generation: number): Scan {
  const head = encodeFileHead(generation)
  const start = { entries: [], end: FILE_HEAD, chain: firstChain(head) }
  if (!head.equals(file.subarray(0, FILE_HEAD))) {
    const tail = file.length < FILE_HEAD && head.subarray(0, file.length).equals(file) ? 'torn' : 'damaged'
    return { ...start, tail, lostAtMost: tail === 'torn' ? 0 : mostFrames(file.length) }
  }
  return follow(file, start)
}

function follow(file: Buffer, { entries, end, chain }: Pick<Scan, 'entries' | 'end' | 'chain'>): Scan {
  let last = 0
  while (end < file.length) {
    const decoded = decodeFrame(file, end, chain)
    if (!decoded.ok || decoded.frame.seq <= last) {
      // After a power cut a file can end in zeros that were never written: cut off, not damaged.
      const tail =
        (!decoded.ok && decoded.reason === 'torn') || isZero(file.subarray(end)) ? 'torn' : 'damaged'
      return { entries, end, chain, tail, lostAtMost: tail === 'torn' ? 0 : mostFrames(file.length - end) }
    }
    const { seq, doc, bytes } = decoded.frame
    entries.push({ seq, doc, offset: decoded.end - 32 - bytes.byteLength, length: bytes.byteLength })
    last = seq
    ;({ end, chain } = decoded)
  }
  return { entries, end, chain, tail: 'clean', lostAtMost: 0 }
}

function mostFrames(bytes: number): number {
  return Math.ceil(bytes / SMALLEST_FRAME)
}

function isZero(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0)
}
