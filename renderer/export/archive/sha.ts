import { toHex } from '../../../shared/kernel/ids.ts'

/** SHA-256 in hex. */
export async function shaOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}
