import { createHash } from 'node:crypto'

/** The sha256 of a certificate in DER, of which the code of a table holds the first ten bytes. */
export function fingerprintOf(certificate: Uint8Array): Uint8Array {
  return Uint8Array.from(createHash('sha256').update(certificate).digest())
}
