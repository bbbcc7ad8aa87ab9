import { argon2id } from 'hash-wasm'
import type { Stretch } from './stretch.ts'

/** Argon2id, in the thread that calls it. The same letter typed in two ways is the same letter. */
export const argon2: Stretch = (passphrase, salt, { memoryKiB, rounds }) =>
  argon2id({
    password: passphrase.normalize('NFC'),
    salt,
    memorySize: memoryKiB,
    iterations: rounds,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  })
