import { parentPort, workerData } from 'node:worker_threads'
import { argon2 } from './argon2.ts'
import type { Stretch } from './stretch.ts'

/** Entry of the thread that stretches one passphrase. */
const [passphrase, salt, cost] = workerArguments()
parentPort?.postMessage(await argon2(passphrase, salt, cost))

function workerArguments(): Parameters<Stretch> {
  const { passphrase, salt, cost } = workerData as Record<'passphrase', string> &
    Record<'salt', Uint8Array> &
    Record<'cost', Parameters<Stretch>[2]>
  return [passphrase, salt, cost]
}
