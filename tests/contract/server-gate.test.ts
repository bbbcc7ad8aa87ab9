import Database from 'better-sqlite3'
import { importJWK, SignJWT, UnsecuredJWT, type JWK } from 'jose'
import { randomUUID } from 'node:crypto'
import { join as joinPath } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { closeName } from '../../shared/sync/close-codes.ts'
import { LIVE_PATH } from '../../shared/sync/live.ts'
import { PROTOCOL_VERSION } from '../../shared/sync/protocol.ts'
import {
  colleague,
  enter,
  helloOf,
  join,
  openControl,
  openDocument,
  openLive,
  redeem,
  register,
  type Laptop,
} from './server-laptop.ts'
import { cleanUpServers, runServer, startServer, type ServerProcess } from './server-process.ts'

let server: ServerProcess
let anna: Laptop
const id = `note:${randomUUID()}`

beforeAll(async () => {
  server = await startServer()
  anna = await join(server.invitation, 'Anna')
  await register(anna, [id])
})
afterAll(cleanUpServers)

type Wrong = { issuer?: string; audience?: string; typ?: string; workspace?: string; expires?: string }

/** A token signed with the server's own key, with one thing wrong. */
async function forge(wrong: Wrong): Promise<string> {
  const db = new Database(joinPath(server.data, 'wederzijds.sqlite'), { readonly: true })
  const value = (sql: string) =>
    Object.values(db.prepare<[], Record<string, string>>(sql).get() ?? {})[0] ?? ''
  const key = await importJWK(JSON.parse(value('SELECT jwk FROM keys')) as JWK, 'EdDSA')
  const issuer = `wederzijds:${value(`SELECT value FROM meta WHERE key = 'server'`)}`
  db.close()
  return new SignJWT({
    device: anna.device.id,
    workspace: wrong.workspace ?? anna.workspace.id,
    role: 'editor',
  })
    .setProtectedHeader({ alg: 'EdDSA', typ: wrong.typ ?? 'wederzijds-device+jwt' })
    .setSubject(anna.person.id)
    .setJti(randomUUID())
    .setIssuer(wrong.issuer ?? issuer)
    .setAudience(wrong.audience ?? 'wederzijds-sync')
    .setIssuedAt(new Date(Date.now() - 100 * 24 * 3600 * 1000))
    .setExpirationTime(wrong.expires ?? '10 days')
    .sign(key)
}

async function refusal(token: string): Promise<{ control: unknown; live: unknown }> {
  const laptop = { ...anna, token }
  const control = await openControl(server.url)
  const reply = await control.request(helloOf(laptop))
  if (reply.type !== 'refused') {
    control.close()
    return { control: reply.type, live: null }
  }
  const socket = openLive(laptop)
  openDocument(laptop, socket, id)
  const closed = { control: await control.closed, live: await socket.closed }
  socket.destroy()
  return closed
}

describe('a token', () => {
  it('with everything right is accepted, and renewed past half its life', async () => {
    const control = await openControl(server.url)
    const token = await forge({})
    const reply = await control.request(helloOf({ ...anna, token }))
    control.close()
    if (reply.type !== 'welcome') throw new Error('not welcome')
    expect(reply.token).toBeTypeOf('string')
    expect(await refusal(reply.token ?? '')).toMatchObject({ control: 'welcome' })
  })

  it.each<[string, Wrong]>([
    ['another server', { issuer: `wederzijds:${randomUUID()}` }],
    ['another purpose', { audience: 'elders' }],
    ['another type', { typ: 'at+jwt' }],
    ['another workspace', { workspace: randomUUID() }],
  ])('of %s is unknown', async (_, wrong) => {
    expect(await refusal(await forge(wrong))).toEqual({ control: 'UNKNOWN', live: 'UNKNOWN' })
  })

  it('that expired is called expired', async () => {
    expect(await refusal(await forge({ expires: '-1 day' }))).toEqual({ control: 'EXPIRED', live: 'EXPIRED' })
  })

  it('that was tampered with, is not signed or is no token at all is unknown', async () => {
    const [header = '', payload = '', signature = ''] = anna.token.split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>
    const other = Buffer.from(JSON.stringify({ ...claims, sub: randomUUID() })).toString('base64url')
    const unsigned = new UnsecuredJWT(claims).encode()
    for (const token of [`${header}.${other}.${signature}`, unsigned, 'geen token', '']) {
      expect(await refusal(token)).toEqual({ control: 'UNKNOWN', live: 'UNKNOWN' })
    }
  })
})

describe('a live connection', () => {
  it.each([
    ['CLIENT_TOO_OLD', 0],
    ['SERVER_TOO_OLD', PROTOCOL_VERSION + 1],
  ])('is closed with %s for protocol %i', async (name, protocol) => {
    const socket = openLive(anna)
    openDocument(anna, socket, id, undefined, { protocol })
    expect(await socket.closed).toBe(name)
    socket.destroy()
  })

  it('that never says who it is, is closed', async () => {
    const socket = new WebSocket(server.url + LIVE_PATH)
    const code = await new Promise<number>((resolve) => socket.once('close', resolve))
    expect(closeName(code)).toBe('NOT_IN_TIME')
  })
})

describe('revoking a laptop', () => {
  it('cuts its running connections and keeps it out; the others go on', async () => {
    const bert = await colleague(anna, 'Bert')
    const control = await enter(bert)
    const other = await enter(anna)
    const socket = openLive(bert)
    await openDocument(bert, socket, id).settled
    expect((await runServer(['devices', '--data', server.data])).output).toContain(bert.device.id)

    const revoked = await runServer(['revoke', bert.device.id, '--data', server.data])
    expect(revoked.code).toBe(0)
    expect(await control.closed).toBe('REVOKED')
    expect(await socket.closed).toBe('REVOKED')
    socket.destroy()
    const again = await openControl(server.url)
    expect(await again.request(helloOf(bert))).toMatchObject({
      type: 'refused',
      reason: 'REVOKED',
      closing: true,
    })
    expect(await other.request({ type: 'ping' })).toMatchObject({ type: 'pong' })
    other.close()

    // Only an invitation of the administrator, for this very person, lets it back in.
    const line = ['invite', '--person', bert.person.id, '--data', server.data]
    const text = (await runServer(line)).output.trim()
    const back = await redeem(text, { person: bert.person, device: bert.device })
    expect(back).toMatchObject({ type: 'redeemed', role: 'editor' })
  })
})
