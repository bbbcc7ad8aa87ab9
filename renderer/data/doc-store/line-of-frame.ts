/** A line to the databases of this laptop that is new, and the same otherwise: that of an empty frame in this window. */
export function lineOfFrame(): IDBFactory {
  const frame = document.createElement('iframe')
  frame.hidden = true
  document.body.append(frame)
  const theirs = frame.contentWindow as (Window & typeof globalThis) | null
  if (theirs === null) throw new Error('a frame that is in the page has a window')
  // Bytes that are read over it must be bytes to this window too: Dexie's cache asks for their constructor.
  Object.setPrototypeOf(theirs.Uint8Array.prototype, Uint8Array.prototype)
  Reflect.deleteProperty(theirs.Uint8Array.prototype, 'constructor')
  return theirs.indexedDB
}
