import { connect, createServer, type Socket } from 'node:net'

/** A port of this machine that passes everything on to another. */
export interface Relay {
  port: number
  /** Breaks off what is connected. */
  cut: () => void
  close: () => Promise<void>
}

/** `target`: the port to pass on to, or null while nobody may come through. `onBytes` hears what passes, both ways. */
export async function relay(target: () => number | null, onBytes: (bytes: Buffer) => void): Promise<Relay> {
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const port = target()
    if (port === null) return client.destroy()
    const upstream = connect(port, '127.0.0.1')
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from)
      from.on('data', (chunk) => {
        onBytes(chunk)
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
  const cut = (): void => {
    for (const socket of sockets) socket.resetAndDestroy()
  }
  return {
    port: address.port,
    cut,
    close() {
      cut()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
