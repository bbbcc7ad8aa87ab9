import type { Keyring } from '../../../main/secrets/keyring.ts'

/** A keyring with a key of its own: what another sealed, it cannot open. */
export function keyring(key: string, state: 'available' | 'none' | 'basic' = 'available'): Keyring {
  return {
    state: () => Promise.resolve(state),
    seal: (text) => Promise.resolve(masked(Buffer.from(`${key}|${text}`))),
    open(sealed) {
      const [sealedWith, text] = masked(sealed).toString().split('|')
      return state === 'available' && sealedWith === key && text !== undefined
        ? Promise.resolve(text)
        : Promise.reject(new Error('cannot decrypt'))
    },
  }
}

function masked(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.map((byte) => byte ^ 0x5a))
}
