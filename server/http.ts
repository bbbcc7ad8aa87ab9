import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { WebSocketServer } from 'ws'
import { CONTROL_PATH } from '../shared/sync/control.ts'
import { MAX_DOCUMENT, MAX_FRAME } from '../shared/sync/limits.ts'
import { LIVE_PATH } from '../shared/sync/live.ts'
import type { Control } from './control/control.ts'
import type { Live } from './live/live.ts'
import type { Peers } from './peers.ts'

export type Http = {
  /** Resolves with the port; rejects when the address is taken. */
  listen: (port: number) => Promise<number>
  /** No new connections. */
  close: () => void
}

type Ports = { peers: Peers; live: Live; control: Control; health: () => object }

const HOST = '127.0.0.1'
const APP_ORIGIN = 'app://wederzijds'
/** The page of a developer's build server. */
const LOCAL_ORIGIN = /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/

/** One address: `/health`, and the two channels. Everything else does not exist. */
export function openHttp({ peers, live, control, health }: Ports): Http {
  const server = createServer((request, response) => {
    const known = request.method === 'GET' && request.url === '/health'
    response.writeHead(known ? 200 : 404, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(JSON.stringify(known ? health() : { status: 'not-found' }))
  })
  const liveSockets = new WebSocketServer({ noServer: true, maxPayload: MAX_DOCUMENT + MAX_FRAME })
  const controlSockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME })

  server.on('upgrade', (request: IncomingMessage, wire: Socket, head: Buffer) => {
    const channel = channelOf(request.url)
    if (!channel) return reject(wire, '404 Not Found')
    if (!isAllowedOrigin(request.headers.origin)) return reject(wire, '403 Forbidden')
    const sockets = channel === 'live' ? liveSockets : controlSockets
    sockets.handleUpgrade(request, wire, head, (socket) => {
      const peer = peers.add(socket, channel, wire)
      if (!peer) socket.terminate()
      else if (channel === 'live') live.accept(socket, peer, wire)
      else control.accept(socket, peer)
    })
  })

  return { listen: (port) => listen(server, port), close: () => server.close() }
}

function channelOf(url: string | undefined): 'live' | 'control' | null {
  const path = url?.split('?')[0]
  return path === LIVE_PATH ? 'live' : path === CONTROL_PATH ? 'control' : null
}

/** A page in somebody's browser may not talk to a server on the same machine. Programs send no origin. */
function isAllowedOrigin(origin: string | undefined): boolean {
  return origin === undefined || origin === APP_ORIGIN || LOCAL_ORIGIN.test(origin)
}

function reject(wire: Socket, status: string): void {
  wire.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, HOST, () => {
      server.off('error', reject)
      const { port: bound } = server.address() as AddressInfo
      resolve(bound)
    })
  })
}
