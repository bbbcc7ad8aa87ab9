import { relay } from './relay.ts'

/** Somebody who listens in on the network of the room: passes everything on and remembers every byte. */
export interface RecordingProxy {
  port: number
  /** Points it at what it listens to; before that nobody comes through. */
  listenTo: (port: number) => void
  /** Everything that passed, both ways. */
  heard: () => Buffer
  close: () => Promise<void>
}

export async function recordingProxy(): Promise<RecordingProxy> {
  const heard: Buffer[] = []
  let target: number | null = null
  const { port, close } = await relay(
    () => target,
    (bytes) => heard.push(bytes),
  )
  return { port, listenTo: (next) => (target = next), heard: () => Buffer.concat(heard), close }
}
