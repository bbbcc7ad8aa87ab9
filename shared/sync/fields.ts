import * as z from 'zod'

/** Bytes in a message, of exactly this length when one is given. */
export const bytes = (length?: number) =>
  z.custom<Uint8Array>((v) => v instanceof Uint8Array && (length === undefined || v.length === length))

/** Chosen by the client; the one reply to a request repeats it. */
export const requestNumber = z.int().min(0)
