import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Cost } from './profile-key-file.ts'

/** Makes a key of 32 bytes out of what a person can remember; slow on purpose. */
export type Stretch = (passphrase: string, salt: Uint8Array, cost: Cost) => Promise<Uint8Array>

/** 64 MiB and three rounds: about half a second on two cores. */
export const COST: Cost = { memoryKiB: 64 * 1024, rounds: 3 }

/** In a thread of its own: half a second of counting must not hold up the windows. */
export const stretchInThread: Stretch = (passphrase, salt, cost) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(join(import.meta.dirname, 'stretch.js'), {
      workerData: { passphrase, salt, cost },
    })
    worker.once('message', (key: Uint8Array) => resolve(key))
    worker.once('error', reject)
  })
