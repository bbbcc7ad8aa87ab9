import { afterTest } from '../e2e/test.ts'
import { relay } from '../support/relay.ts'

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
  let isOpen = true
  let bytes = 0
  const { port, cut, close } = await relay(
    () => (isOpen ? serverPort : null),
    (chunk) => (bytes += chunk.length),
  )
  afterTest(close)
  return {
    url: `ws://127.0.0.1:${port}`,
    bytes: () => bytes,
    cut() {
      isOpen = false
      cut()
    },
    restore() {
      isOpen = true
      bytes = 0
    },
  }
}
