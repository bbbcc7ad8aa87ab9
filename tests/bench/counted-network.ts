import { connect, createServer, type Socket } from 'node:net'
import { afterTest } from '../e2e/test.ts'

/** A network on loopback that counts what passes, and can be broken off. */
export interface CountedNetwork {
  /** The address to give to a laptop instead of the server's. */
  url: string
  /** Bytes that passed since the last `restore`, both ways. */
  bytes: () => number
  /** Breaks off what is connected; new connections are refused until `restore`. */
  cut: () => void
  restore: () => void
}

export async function countedNetwork(serverPort: number): Promise<CountedNetwork> {
  const sockets = new Set<Socket>()
  let isOpen = true
  let bytes = 0
  const server = createServer((client) => {
    if (!isOpen) return client.destroy()
    const upstream = connect(serverPort, '127.0.0.1')
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from)
      from.on('data', (chunk) => {
        bytes += chunk.length
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
  const breakOff = (): void => {
    for (const socket of sockets) socket.resetAndDestroy()
  }
  afterTest(() => {
    breakOff()
    server.close()
  })
  return {
    url: `ws://127.0.0.1:${address.port}`,
    bytes: () => bytes,
    cut() {
      isOpen = false
      breakOff()
    },
    restore() {
      isOpen = true
      bytes = 0
    },
  }
}
