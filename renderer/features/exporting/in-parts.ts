/** A call to the main process is slow for small pieces, and takes 8 MB at most. */
const PART = 4 * 2 ** 20

/** Small pieces together and large ones apart: parts of 4 MB. `onEnd` gets what the pieces answer at their end. */
export async function* inParts<T>(
  pieces: AsyncGenerator<Uint8Array, T>,
  onEnd: (answer: T) => void,
): AsyncGenerator<Uint8Array> {
  let part = new Uint8Array(PART)
  let filled = 0
  for (;;) {
    const { done, value } = await pieces.next()
    if (done === true) {
      onEnd(value)
      break
    }
    let from = 0
    while (from < value.length) {
      const some = value.subarray(from, from + PART - filled)
      part.set(some, filled)
      filled += some.length
      from += some.length
      if (filled < PART) continue
      yield part
      part = new Uint8Array(PART)
      filled = 0
    }
  }
  if (filled > 0) yield part.slice(0, filled)
}
