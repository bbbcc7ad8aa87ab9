import { createBackOff } from '../../shared/sync/back-off.ts'
import { openHub } from '../../main/hub/process/hub.ts'
import type { HubEvent, HubSettings } from '../../main/hub/process/settings.ts'

// The real hub in a plain Node process, with a clock and a memory of wrong codes that a test can reach.

export type ToChild =
  | { type: 'open'; settings: HubSettings }
  | { type: 'clock'; now: number }
  | { type: 'delay'; address: string }
export type FromChild = HubEvent | { type: 'delay'; delay: number }

const backOff = createBackOff()
let set: number | null = null
const tell = (message: FromChild) => process.send?.(message)

Object.assign(console, { error: () => undefined, warn: () => undefined })
process.on('disconnect', () => process.exit())
process.on('message', (message: ToChild) => {
  if (message.type === 'open') void openHub(message.settings, { tell, now: () => set ?? Date.now(), backOff })
  if (message.type === 'clock') set = message.now
  if (message.type === 'delay') tell({ type: 'delay', delay: backOff.delay(message.address) })
})
