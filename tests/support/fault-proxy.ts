import { connect, createServer, type Socket } from 'node:net'

/** A bad network on loopback: everything passes it until it is cut, stalled or broken off. */
export interface FaultProxy {
  /** The address to give to a laptop instead of the server's. */
  url: string
  /** Breaks off what is connected; new connections are refused until `restore`. */
  cut: () => void
  /** Connections stay open and nothing passes, as in a tunnel. */
  stall: () => void
  /** As `stall`, but only for the connection that was made last. */
  stallLast: () => void
  restore: () => void
  close: () => Promise<void>
}

export async function faultProxy(serverPort: number): Promise<FaultProxy> {
  const pairs = new Set<[Socket, Socket]>()
  let state: 'open' | 'cut' | 'stalled' = 'open'

  const server = createServer((client) => {
    if (state === 'cut') return client.destroy()
    const upstream = connect(serverPort, '127.0.0.1')
    const pair: [Socket, Socket] = [client, upstream]
    pairs.add(pair)
    for (const [from, to] of [pair, [upstream, client]] as const) {
      from.on('data', (chunk) => to.write(chunk))
      from.on('error', () => undefined)
      from.on('close', () => {
        pairs.delete(pair)
        to.destroy()
      })
    }
    if (state === 'stalled') for (const socket of pair) socket.pause()
    return undefined
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')

  const breakOff = (): void => {
    for (const pair of pairs) for (const socket of pair) socket.resetAndDestroy()
  }
  return {
    url: `ws://127.0.0.1:${address.port}`,
    cut() {
      state = 'cut'
      breakOff()
    },
    stall() {
      state = 'stalled'
      for (const pair of pairs) for (const socket of pair) socket.pause()
    },
    stallLast() {
      for (const socket of [...pairs].at(-1) ?? []) socket.pause()
    },
    restore() {
      state = 'open'
      for (const pair of pairs) for (const socket of pair) socket.resume()
    },
    close() {
      breakOff()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
