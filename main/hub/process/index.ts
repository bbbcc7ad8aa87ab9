import { openHub } from './hub.ts'
import type { HubSettings } from './settings.ts'

// Hocuspocus and y-protocols print to the console; what they print belongs to the table.
Object.assign(console, { error: () => undefined, warn: () => undefined })

/** The hub of an open table as a process of its own: its first message is all that it gets from main. */
process.parentPort.once('message', ({ data }: { data: HubSettings }) => {
  void openHub(data, { tell: (event) => process.parentPort.postMessage(event) })
})
