import { expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../../main/security/content-security-policy.ts'
import { createServers } from '../../../main/security/servers.ts'
import type { Profile } from '../../../shared/ipc/profile.ts'

const THEIRS = 'wss://sync.gemeente.example'

function profileWith(...urls: (string | null)[]): Profile {
  const id = '0b7f7a0e-54c1-4f6e-9d4b-0d6a6f0c9a11'
  const workspaces = urls.map((url) => ({
    id,
    name: 'w',
    colour: 'blue',
    server: url === null ? null : { url },
  }))
  const person = { id, name: 'n', function: 'f' }
  return {
    version: 1,
    person,
    device: { id, name: 'd' },
    workspaces,
    activeWorkspace: null,
    language: 'nl',
    theme: 'system',
  }
}

/** A user who gives these answers, and what they were asked. */
function user(...answers: boolean[]) {
  const asked: string[] = []
  return { asked, ask: (host: string) => Promise.resolve(asked.push(host) > 0 && answers.shift() === true) }
}

test('a server of the profile at the start and loopback are reached without a question', async () => {
  const { asked, ask } = user()
  const servers = createServers(profileWith(`${THEIRS}/live`, null), ask)
  for (const url of [THEIRS, `${THEIRS}/control`, 'ws://127.0.0.1:8787']) {
    expect(servers.mayReach(new URL(url)), url).toBe(true)
    expect(await servers.allow(url)).toEqual({ ok: true, value: undefined })
  }
  expect(asked).toEqual([])
})

test('any other server waits for the user, and a yes is for that server alone', async () => {
  const { asked, ask } = user(true)
  const servers = createServers(null, ask)
  expect(servers.mayReach(new URL(THEIRS))).toBe(false)
  expect(await servers.allow(`${THEIRS}/live`)).toEqual({ ok: true, value: undefined })
  expect(await servers.allow(THEIRS)).toEqual({ ok: true, value: undefined })
  expect(asked).toEqual(['sync.gemeente.example'])
  expect(servers.mayReach(new URL(`${THEIRS}/control`))).toBe(true)
  for (const url of [
    `${THEIRS}:8443`,
    'wss://gemeente.example',
    `${THEIRS}.hostile.example`,
    'ws://sync.gemeente.example',
  ])
    expect(servers.mayReach(new URL(url)), url).toBe(false)
})

test('a no stays no, however often a page asks', async () => {
  const { asked, ask } = user(false, true)
  const servers = createServers(null, ask)
  for (let n = 0; n < 3; n += 1) expect(await servers.allow(THEIRS)).toEqual({ ok: false, reason: 'refused' })
  expect(asked).toHaveLength(1)
  expect(servers.mayReach(new URL(THEIRS))).toBe(false)
})

test('without encryption only loopback, whatever the profile says', async () => {
  const { asked, ask } = user(true)
  const url = 'ws://10.0.0.5:8787'
  const servers = createServers(profileWith(url), ask)
  expect(servers.mayReach(new URL(url))).toBe(false)
  expect(await servers.allow(url)).toEqual({ ok: false, reason: 'insecure' })
  expect(asked).toEqual([])
})

test('a profile cannot smuggle a server in', async () => {
  const servers = createServers(profileWith(THEIRS), user(true).ask)
  expect(servers.knowsAll(profileWith(null, THEIRS, 'ws://127.0.0.1:9'))).toBe(true)
  const other = profileWith(THEIRS, 'wss://sync.hostile.example')
  expect(servers.knowsAll(other)).toBe(false)
  await servers.allow('wss://sync.hostile.example')
  expect(servers.knowsAll(other)).toBe(true)
})

test('the page gets no further than a WebSocket', () => {
  expect(CONTENT_SECURITY_POLICY).toContain("connect-src 'self' ws://127.0.0.1:* wss:;")
})
