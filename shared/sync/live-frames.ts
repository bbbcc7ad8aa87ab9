import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** What can be read from a frame of Hocuspocus' protocol before Hocuspocus handles it. */

/** Message types, and those inside y-protocols/sync. */
export const LIVE_MESSAGE = { sync: 0, awareness: 1, syncReply: 4, close: 7, ping: 9, pong: 10 } as const
export const SYNC_STEP_1 = 0
export const SYNC_STEP_2 = 1

/** The clientIDs in one presence message; true for one that leaves. */
export type Announced = ReadonlyMap<number, boolean>

/** The type of a message about a document; null when it cannot be read. */
export function liveMessageType(frame: Uint8Array): number | null {
  try {
    const decoder = decoding.createDecoder(frame)
    decoding.readVarString(decoder)
    return decoding.readVarUint(decoder)
  } catch {
    return null
  }
}

/** Whether a frame brings all that the server misses of a document: the one kind that may be that large. */
export function isUpload(frame: Uint8Array): boolean {
  try {
    const decoder = decoding.createDecoder(frame)
    decoding.readVarString(decoder)
    const type = decoding.readVarUint(decoder)
    const sync = type === LIVE_MESSAGE.sync || type === LIVE_MESSAGE.syncReply
    return sync && decoding.readVarUint(decoder) === SYNC_STEP_2
  } catch {
    return false
  }
}

/**
 * Whom a message is about; nobody when it is not about presence. What is malformed ends the connection when
 * Hocuspocus reads it.
 */
export function readAnnounced(message: Uint8Array): Announced {
  const announced = new Map<number, boolean>()
  try {
    const outer = decoding.createDecoder(message)
    decoding.readVarString(outer)
    if (decoding.readVarUint(outer) !== LIVE_MESSAGE.awareness) return announced
    const inner = decoding.createDecoder(decoding.readVarUint8Array(outer))
    for (let left = decoding.readVarUint(inner); left > 0; left -= 1) {
      const client = decoding.readVarUint(inner)
      const clock = decoding.readVarUint(inner)
      const state = decoding.readVarString(inner)
      // y-protocols takes nothing at clock 0: there is nobody yet who could leave.
      if (clock > 0) announced.set(client, state === 'null')
    }
    return announced
  } catch {
    return new Map()
  }
}

export function isStateVector(bytes: Uint8Array): boolean {
  try {
    Y.decodeStateVector(bytes)
    return true
  } catch {
    return false
  }
}
