/**
 * What bytes go through before they are stored. `context` says where they belong; bytes moved to another
 * place do not open. Asynchronous, so sealing comes before a transaction and opening after it: an IndexedDB
 * transaction ends while WebCrypto is awaited.
 */
export interface Codec {
  seal(context: string, plain: Uint8Array): Promise<Uint8Array>
  /** Rejects when the bytes were changed, moved, or sealed in another way. */
  open(context: string, sealed: Uint8Array): Promise<Uint8Array>
}

/** Names a codec so that it can be handed to a worker. */
export type CodecSpec = { kind: 'plain' } | { kind: 'aes-gcm'; key: CryptoKey }

export function codecFor(spec: CodecSpec): Codec {
  return spec.kind === 'plain' ? plainCodec : aesGcmCodec(spec.key)
}

// The first byte names the codec, so that no codec ever reads what another one wrote.
const PLAIN = 0
const AES_GCM = 1
const IV_BYTES = 12

export const plainCodec: Codec = {
  seal: (_context, plain) => Promise.resolve(tagged(PLAIN, plain)),
  open: (_context, sealed) =>
    sealed[0] === PLAIN
      ? Promise.resolve(sealed.slice(1))
      : Promise.reject(new Error('not stored in plain form')),
}

/** AES-256-GCM with a random IV per record and the context as additional data; 29 bytes more per record. */
export function aesGcmCodec(key: CryptoKey): Codec {
  const algorithm = (context: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams => ({
    name: 'AES-GCM',
    iv,
    additionalData: new TextEncoder().encode(context),
  })
  return {
    async seal(context, plain) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
      const sealed = await crypto.subtle.encrypt(algorithm(context, iv), key, new Uint8Array(plain))
      return tagged(AES_GCM, iv, new Uint8Array(sealed))
    },
    async open(context, sealed) {
      if (sealed[0] !== AES_GCM) throw new Error('not sealed with AES-GCM')
      const iv = sealed.slice(1, 1 + IV_BYTES)
      const plain = await crypto.subtle.decrypt(algorithm(context, iv), key, sealed.slice(1 + IV_BYTES))
      return new Uint8Array(plain)
    },
  }
}

/**
 * Seals with this key, and opens what is still plain as well: for sealing, once, what an older version stored. Rejects
 * with `SealedOtherwise` what another key sealed.
 */
export function sealingCodec(key: CryptoKey): Codec {
  const sealed = aesGcmCodec(key)
  return {
    seal: sealed.seal,
    async open(context, bytes) {
      if (bytes[0] === PLAIN) return await plainCodec.open(context, bytes)
      try {
        return await sealed.open(context, bytes)
      } catch {
        throw new SealedOtherwise()
      }
    },
  }
}

export class SealedOtherwise extends Error {}

function tagged(tag: number, ...parts: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 1))
  bytes[0] = tag
  let offset = 1
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.length
  }
  return bytes
}
