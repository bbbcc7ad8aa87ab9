import { fromBase64UrlEncoded, toBase64UrlEncoded } from 'lib0/buffer'

/** Bytes as they stand in a message: base64url. */
export function encodeSecret(bytes: Uint8Array): string {
  return toBase64UrlEncoded(bytes)
}

/** The bytes again; null when it is not base64url. */
export function decodeSecret(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(fromBase64UrlEncoded(text))
  } catch {
    return null
  }
}
