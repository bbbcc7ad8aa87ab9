import * as z from 'zod'

/**
 * How the keys of this laptop stand. `none`: no keyring, and no key yet. `basic`: only an unprotected keyring, and no
 * key yet. `locked`: a key, and its keyring cannot be reached. `other`: a key that this keyring does not open.
 */
export const KeysStatus = z.object({
  state: z.enum(['open', 'none', 'basic', 'locked', 'other', 'passphrase']),
  /** What protects the key now; neither: it stands in a file that only this user can read. */
  keyring: z.boolean(),
  passphrase: z.boolean(),
  /** The keyring can be used now. */
  keyringAvailable: z.boolean(),
  /** The administrator's file can open the key. */
  recovery: z.boolean(),
  /** Milliseconds before a passphrase may be tried again. */
  waitMs: z.number().nonnegative(),
})

export type KeysStatus = z.infer<typeof KeysStatus>

/** As it is typed. */
export const Passphrase = z.string().min(1).max(1000)

/** The text of the file that an administrator keeps. */
export const IdentityFile = z.string().max(100_000)

/** AES-256, raw. */
export const RawKey = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length === 32)
