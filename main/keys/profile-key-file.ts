import { createHash } from 'node:crypto'
import { join } from 'node:path'
import * as z from 'zod'
import { twoCopies, type TwoCopies } from '../files/two-copies.ts'

export type Cost = { memoryKiB: number; rounds: number }

const Base64 = z.base64()

/**
 * The profile key as it stands on the disk. With a passphrase it is sealed with what that stretches to; around that
 * comes the keyring, where there is one. `check` tells a right key from a wrong one: a keyring that was replaced
 * sometimes answers with noise instead of a refusal.
 */
const Stored = z.object({
  version: z.literal(1),
  keyring: z.boolean(),
  passphrase: z
    .object({ salt: Base64, memoryKiB: z.int().positive(), rounds: z.int().positive() })
    .nullable(),
  data: Base64,
  check: z.string(),
})
export type StoredProfileKey = z.infer<typeof Stored>

export function profileKeyFile(folder: string): TwoCopies<StoredProfileKey> {
  return twoCopies([join(folder, 'profile-key.json'), join(folder, 'profile-key.copy.json')], Stored)
}

/** Says nothing about the key but which one it is. */
export function checkOf(key: Uint8Array): string {
  return createHash('sha256').update('wederzijds profile key').update(key).digest('hex').slice(0, 16)
}
