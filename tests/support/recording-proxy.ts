import { connect, createServer, type Socket } from 'node:net'

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
  const sockets = new Set<Socket>()
  let target: number | null = null

  const server = createServer((client) => {
    if (target === null) return client.destroy()
    const upstream = connect(target, '127.0.0.1')
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from)
      from.on('data', (chunk) => {
        heard.push(chunk)
        to.write(chunk)
      })
      from.on('error', () => undefined)
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
    }
    return undefined
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')

  return {
    port: address.port,
    listenTo: (port) => (target = port),
    heard: () => Buffer.concat(heard),
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
