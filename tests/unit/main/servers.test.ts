import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../../main/security/content-security-policy.ts'
import { serverOrigins } from '../../../main/security/servers.ts'
import type { Profile } from '../../../shared/ipc/profile.ts'

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

test('only the WebSocket origins that the profile names may be reached', () => {
  const origins = serverOrigins(profileWith('wss://sync.gemeente.example/live', 'ws://10.0.0.5:8787', null))
  expect(origins).toEqual(['wss://sync.gemeente.example', 'ws://10.0.0.5:8787'])
  expect(contentSecurityPolicy(origins)).toContain(
    "connect-src 'self' ws://127.0.0.1:* wss://sync.gemeente.example ws://10.0.0.5:8787;",
  )
})

test('an address cannot smuggle anything into the policy', () => {
  const hostile = [
    "wss://a.example; script-src 'unsafe-inline'",
    'https://a.example',
    'javascript:alert(1)',
    'no address',
  ]
  expect(serverOrigins(profileWith(...hostile))).toEqual([])
  expect(serverOrigins(null)).toEqual([])
})
