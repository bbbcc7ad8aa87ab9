import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  answerSeal,
  createSealForAll,
  offerSeal,
  type HubSeal,
  type Seal,
} from '../../shared/sync/table-seal.ts'

const secret = fc.uint8Array({ minLength: 16, maxLength: 16 })
const frame = fc.uint8Array({ maxLength: 300 })
const fewer = { numRuns: 30 } // two key agreements in plain JavaScript in each run

/** Both ends of one connection. */
function shake(shared: Uint8Array): { hub: HubSeal; guest: Seal; offer: Uint8Array; answer: Uint8Array } {
  const { offer, accept } = offerSeal(shared)
  const answered = answerSeal(shared, offer)
  if (!answered.ok) throw new Error(answered.reason)
  const accepted = accept(answered.value.answer)
  if (!accepted.ok) throw new Error(accepted.reason)
  return { hub: accepted.value, guest: answered.value.seal, offer, answer: answered.value.answer }
}

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const at = (bit >> 3) % copy.length
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit & 7))
  return copy
}

describe('sealed frames', () => {
  it('come through whole, whatever they are and whoever sends them', () => {
    fc.assert(
      fc.property(secret, fc.array(fc.record({ up: fc.boolean(), frame })), (shared, sent) => {
        const { hub, guest } = shake(shared)
        for (const one of sent) {
          const [from, to] = one.up ? [guest, hub] : [hub, guest]
          expect(to.open(from.seal(one.frame))).toEqual({ ok: true, value: one.frame })
        }
      }),
      fewer,
    )
  })

  it('with any one bit changed do not open, nor does anything after them', () => {
    fc.assert(
      fc.property(secret, frame, frame, fc.nat(), (shared, one, next, bit) => {
        const { hub, guest } = shake(shared)
        expect(hub.open(flipped(guest.seal(one), bit))).toEqual({ ok: false, reason: 'tampered' })
        expect(hub.open(guest.seal(next))).toEqual({ ok: false, reason: 'tampered' })
      }),
      fewer,
    )
  })

  it('in any other order than they were sent do not open', () => {
    const order = fc
      .uniqueArray(fc.nat(5), { minLength: 1, maxLength: 6 })
      .filter((picked) => picked.some((n, i) => n !== i))
    fc.assert(
      fc.property(secret, order, (shared, picked) => {
        const { hub, guest } = shake(shared)
        const sealed = Array.from({ length: 6 }, (_, n) => guest.seal(Uint8Array.of(n)))
        const firstWrong = picked.findIndex((n, i) => n !== i)
        const opened = picked.map((n) => hub.open(sealed[n]!).ok)
        expect(opened).toEqual(picked.map((_, i) => i < firstWrong))
      }),
      fewer,
    )
  })

  it('of one direction or one connection do not open in another', () => {
    const shared = new Uint8Array(16).fill(7)
    const [one, two] = [shake(shared), shake(shared)]
    expect(one.guest.open(one.guest.seal(Uint8Array.of(1))).ok).toBe(false)
    expect(two.hub.open(one.guest.seal(Uint8Array.of(1))).ok).toBe(false)
  })
})

describe('frames for everybody', () => {
  it('come through to each guest in order, whoever comes in later, between frames of their own', () => {
    const step = fc.record({ frame, from: fc.nat(2), own: fc.boolean(), rekey: fc.boolean() })
    fc.assert(
      fc.property(secret, fc.array(step, { minLength: 1 }), (shared, steps) => {
        const all = createSealForAll()
        const guests = [shake(shared), shake(shared), shake(shared)]
        for (const { frame: sent, from, own, rekey } of steps) {
          if (rekey) all.rekey()
          const sealed = all.seal(sent)
          // Those before `from` are not there for this one.
          for (const { hub, guest } of guests.slice(from)) {
            if (own) expect(guest.open(hub.seal(sent))).toEqual({ ok: true, value: sent })
            expect(guest.open(hub.sealForAll(sealed))).toEqual({ ok: true, value: sent })
          }
        }
      }),
      fewer,
    )
  })

  it('do not open when one was changed, repeated or left out', () => {
    fc.assert(
      fc.property(secret, frame, fc.nat(), (shared, sent, bit) => {
        for (const spoil of ['changed', 'repeated', 'left out'] as const) {
          const all = createSealForAll()
          const { hub, guest } = shake(shared)
          const pass = () => hub.sealForAll(all.seal(sent))
          guest.open(pass())
          const good = pass()
          if (spoil === 'repeated') expect(guest.open(good).ok).toBe(true)
          const wrong = spoil === 'changed' ? flipped(good, bit) : spoil === 'repeated' ? good : pass()
          expect(guest.open(wrong), spoil).toEqual({ ok: false, reason: 'tampered' })
        }
      }),
      fewer,
    )
  })

  it('are sealed once, and not for who was put out', () => {
    const shared = new Uint8Array(16).fill(7)
    const [here, out] = [shake(shared), shake(shared)]
    const all = createSealForAll()
    for (const { hub, guest } of [here, out]) guest.open(hub.sealForAll(all.seal(Uint8Array.of(1))))
    const [a, b] = [here, out].map(({ hub }) => hub)
    const sealed = all.seal(Uint8Array.of(2))
    a!.sealForAll(all.seal(Uint8Array.of(0)))
    expect(b!.sealForAll(sealed)).toBe(sealed.sealed)
    expect(out.guest.open(sealed.sealed).ok).toBe(true)
    all.rekey()
    here.hub.sealForAll(all.seal(Uint8Array.of(3)))
    const next = here.hub.sealForAll(all.seal(Uint8Array.of(4)))
    expect(out.guest.open(next)).toEqual({ ok: false, reason: 'tampered' })
  })
})

describe('the handshake', () => {
  it('fails with another secret, or with any bit of it changed', () => {
    fc.assert(
      fc.property(secret, secret, fc.nat(), (shared, other, bit) => {
        fc.pre(!shared.every((byte, i) => byte === other[i]))
        const { offer, accept } = offerSeal(shared)
        const stranger = answerSeal(other, offer)
        if (!stranger.ok) throw new Error(stranger.reason)
        expect(accept(stranger.value.answer)).toEqual({ ok: false, reason: 'wrong-secret' })
        const friend = answerSeal(shared, offer)
        if (!friend.ok) throw new Error(friend.reason)
        // The highest bit of an x25519 key means nothing by itself; the transcript holds it all the same.
        expect(accept(flipped(friend.value.answer, bit)).ok).toBe(false)
      }),
      fewer,
    )
  })

  it('a recorded one is of no use to who plays it again', () => {
    const shared = new Uint8Array(16).fill(7)
    const { answer } = shake(shared)
    expect(offerSeal(shared).accept(answer)).toEqual({ ok: false, reason: 'wrong-secret' })
  })

  it('does not accept keys that give everybody the same secret', () => {
    const shared = new Uint8Array(16).fill(7)
    const { offer, accept } = offerSeal(shared)
    expect(accept(new Uint8Array(80))).toEqual({ ok: false, reason: 'malformed' })
    const weak = Uint8Array.from(offer).fill(0, 1, 33)
    expect(answerSeal(shared, weak)).toEqual({ ok: false, reason: 'malformed' })
  })
})
