import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeInvitation, encodeInvitation, type Invitation } from '../../shared/sync/invitation.ts'

const now = 1_750_000_000_000
const invitation: Invitation = {
  url: 'ws://127.0.0.1:8787',
  secret: Uint8Array.from({ length: 20 }, (_, i) => i * 7),
  workspace: { id: 'a3f1', name: 'Gemeente Voorbeeld – Wmo' },
  expires: now + 1000,
}

describe('an invitation', () => {
  it('comes back as it was, with or without a workspace, also when a mail broke the line', () => {
    const text = encodeInvitation(invitation)
    expect(text).toMatch(/^WZ1-[\w-]+$/)
    expect(decodeInvitation(text, now)).toEqual({ ok: true, value: invitation })
    expect(decodeInvitation(`  ${text.slice(0, 30)}\r\n ${text.slice(30)}\n`, now)).toEqual({
      ok: true,
      value: invitation,
    })
    const { url, secret, expires } = invitation
    const first = { url, secret, expires }
    expect(decodeInvitation(encodeInvitation(first), now)).toEqual({ ok: true, value: first })
  })

  it('says what is wrong', () => {
    const text = encodeInvitation(invitation)
    expect(decodeInvitation('Hallo, hier is je uitnodiging', now)).toMatchObject({
      reason: 'not-an-invitation',
    })
    expect(decodeInvitation('', now)).toMatchObject({ reason: 'not-an-invitation' })
    expect(decodeInvitation(text.slice(0, -5), now)).toMatchObject({ reason: 'damaged' })
    expect(decodeInvitation('WZ1-', now)).toMatchObject({ reason: 'damaged' })
    expect(decodeInvitation(text.replace('WZ1', 'WZ2'), now)).toMatchObject({ reason: 'newer-version' })
    expect(decodeInvitation(text, now + 1000)).toMatchObject({ reason: 'expired' })
    const shortSecret = encodeInvitation({ ...invitation, secret: new Uint8Array(8) })
    expect(decodeInvitation(shortSecret, now)).toMatchObject({ reason: 'damaged' })
    for (const url of ['wss://%%%', 'wss://a.example:999999', 'https://a.example', 'wss://a.example/pad']) {
      expect(decodeInvitation(encodeInvitation({ ...invitation, url }), now)).toMatchObject({
        reason: 'damaged',
      })
    }
  })

  it('with any one character changed is never taken for another invitation', () => {
    const text = encodeInvitation(invitation)
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
        const changed = text.slice(0, at) + character + text.slice(at + 1)
        const decoded = decodeInvitation(changed, now)
        if (decoded.ok) expect(decoded.value).toEqual(invitation)
      }),
    )
  })
})
