import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { x25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { randomBytes } from '@noble/hashes/utils.js'
import { encodeUtf8 } from 'lib0/string'
import { err, ok, type Result } from '../kernel/result.ts'

/**
 * Seals what passes between a browser and the hub. The guest page comes over plain http, where a browser offers
 * no WebCrypto, so this is plain JavaScript. On one WebSocket: the hub sends its offer, the guest its answer and
 * from then on both send sealed frames only.
 *
 * Keys: x25519 with a new pair on both sides for each connection, mixed with the secret of the table by
 * HKDF-SHA256 over the transcript of the handshake. Who does not know the secret cannot make the proof in the
 * answer; who records the connection and learns the secret later still cannot read it.
 * Frames: ChaCha20-Poly1305 with one key per direction and a counter as nonce. A frame that was changed,
 * repeated, left out or put in another order does not open, and nothing opens after it.
 * What goes to everybody alike is sealed once, with a key that the hub hands out over each connection's own seal
 * and changes when it puts somebody out: sealing it fifty times over would be most of the hub's work.
 */
export type Seal = {
  seal: (frame: Uint8Array) => Uint8Array
  /** After one failure every next one fails as well: end the connection. */
  open: (sealed: Uint8Array) => Result<Uint8Array, 'tampered'>
}

/** The hub's end of a connection. */
export type HubSeal = Seal & { sealForAll: (all: SealedForAll) => Uint8Array }

/** A frame for everybody: the same bytes for whoever has the key and is at this place in its stream. */
export type SealedForAll = { frame: Uint8Array; sealed: Uint8Array; key: Uint8Array; place: number }

/** The hub's seal for everybody. */
export type SealForAll = {
  seal: (frame: Uint8Array) => SealedForAll
  /** Whoever has the old key cannot open what comes next; everybody else is handed the new one with it. */
  rekey: () => void
}

const VERSION = 1
const KEY = 32
const NONCE = 16
/** First byte of a sealed frame: with which key. */
const OWN = 0
const FOR_ALL = 1
/** First byte inside an own one: whether the key for all and a place in its stream come before the frame. */
const PLAIN = 0
const WITH_KEY = 1
/** A place is eight bytes. */
const PLACE = 8
const PROOF = 32
const OFFER = 1 + KEY + NONCE
const LABEL = encodeUtf8('wederzijds open table 1')

/** The hub's side. `offer` is the first message of the connection; `accept` reads the guest's first message. */
export function offerSeal(secret: Uint8Array): {
  offer: Uint8Array
  accept: (answer: Uint8Array) => Result<HubSeal, 'malformed' | 'wrong-secret'>
} {
  const { secretKey, publicKey } = x25519.keygen()
  const offer = joined(Uint8Array.of(VERSION), publicKey, randomBytes(NONCE))
  return {
    offer,
    accept: (answer) => {
      if (answer.length !== KEY + NONCE + PROOF) return err('malformed')
      const said = answer.subarray(0, KEY + NONCE)
      const keys = deriveKeys(secret, secretKey, said.subarray(0, KEY), joined(offer, said))
      if (!keys) return err('malformed')
      if (!sameBytes(keys.proof, answer.subarray(KEY + NONCE))) return err('wrong-secret')
      return ok(createSeal(keys.toGuest, keys.toHub))
    },
  }
}

/** The guest's side: what to answer to the hub's offer, and the seal for everything after that. */
export function answerSeal(
  secret: Uint8Array,
  offer: Uint8Array,
): Result<{ answer: Uint8Array; seal: Seal }, 'malformed'> {
  if (offer.length !== OFFER || offer[0] !== VERSION) return err('malformed')
  const { secretKey, publicKey } = x25519.keygen()
  const said = joined(publicKey, randomBytes(NONCE))
  const keys = deriveKeys(secret, secretKey, offer.subarray(1, 1 + KEY), joined(offer, said))
  if (!keys) return err('malformed')
  return ok({ answer: joined(said, keys.proof), seal: createSeal(keys.toHub, keys.toGuest) })
}

type Keys = { toHub: Uint8Array; toGuest: Uint8Array; proof: Uint8Array }

function deriveKeys(
  secret: Uint8Array,
  own: Uint8Array,
  theirs: Uint8Array,
  transcript: Uint8Array,
): Keys | null {
  try {
    const input = joined(x25519.getSharedSecret(own, theirs), secret)
    const output = hkdf(sha256, input, sha256(transcript), LABEL, 2 * KEY + PROOF)
    return {
      toHub: output.slice(0, KEY),
      toGuest: output.slice(KEY, 2 * KEY),
      proof: output.slice(2 * KEY),
    }
  } catch {
    return null // a public key of small order: the library refuses a shared secret that anybody knows
  }
}

function createSeal(sending: Uint8Array, receiving: Uint8Array): HubSeal {
  let sent = 0
  let received = 0
  /** The stream for all, as this connection's other end knows it (hub) or as it was handed out (guest). */
  let theirs: { key: Uint8Array; place: number } | null = null
  let ours: { key: Uint8Array; place: number } | null = null
  let broken = false

  function sealOwn(...parts: readonly Uint8Array[]): Uint8Array {
    const sealed = chacha20poly1305(sending, nonceOf(sent)).encrypt(joined(...parts))
    sent += 1
    return joined(Uint8Array.of(OWN), sealed)
  }

  function openOwn(sealed: Uint8Array): Uint8Array {
    const inside = chacha20poly1305(receiving, nonceOf(received)).decrypt(sealed)
    received += 1
    if (inside[0] === PLAIN) return inside.slice(1)
    if (inside[0] !== WITH_KEY || inside.length < 1 + KEY + PLACE) throw new Error('malformed')
    const place = Number(new DataView(inside.buffer, inside.byteOffset).getBigUint64(1 + KEY))
    ours = { key: inside.slice(1, 1 + KEY), place }
    return inside.slice(1 + KEY + PLACE)
  }

  function openForAll(sealed: Uint8Array): Uint8Array {
    if (ours === null) throw new Error('no key yet')
    const frame = chacha20poly1305(ours.key, nonceOf(ours.place)).decrypt(sealed)
    ours.place += 1
    return frame
  }

  return {
    seal: (frame) => sealOwn(Uint8Array.of(PLAIN), frame),
    sealForAll: ({ frame, sealed, key, place }) => {
      const inStep = theirs !== null && theirs.key === key && theirs.place === place
      theirs = { key, place: place + 1 }
      return inStep ? sealed : sealOwn(Uint8Array.of(WITH_KEY), key, nonceOf(place + 1).slice(-PLACE), frame)
    },
    open: (sealed) => {
      if (broken) return err('tampered')
      try {
        const body = sealed.subarray(1)
        if (sealed[0] === OWN) return ok(openOwn(body))
        if (sealed[0] === FOR_ALL) return ok(openForAll(body))
      } catch {
        // Falls through: whatever was wrong with it, it is not what was sent.
      }
      broken = true
      return err('tampered')
    },
  }
}

export function createSealForAll(): SealForAll {
  let key = randomBytes(KEY)
  let next = 0
  return {
    seal: (frame) => {
      const place = next
      next += 1
      const sealed = chacha20poly1305(key, nonceOf(place)).encrypt(frame)
      return { frame, sealed: joined(Uint8Array.of(FOR_ALL), sealed), key, place }
    },
    rekey: () => {
      key = randomBytes(KEY)
      next = 0
    },
  }
}

/** 96 bits, of which no stream ever uses more than 53. */
function nonceOf(place: number): Uint8Array {
  const nonce = new Uint8Array(12)
  new DataView(nonce.buffer).setBigUint64(4, BigInt(place))
  return nonce
}

/** In the same time wherever the first difference is. */
function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < a.length; i += 1) difference |= (a[i] ?? 0) ^ (b[i] ?? 0)
  return difference === 0
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
