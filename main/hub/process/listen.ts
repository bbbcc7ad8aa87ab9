import { createServer as createHttpServer, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import {
  MAX_TABLE_DOCUMENT,
  MAX_TABLE_FRAME,
  TABLE_APP_PATH,
  TABLE_GUEST_PATH,
} from '../../../shared/sync/table-messages.ts'
import type { ListenProblem } from './settings.ts'

export type Doors = {
  /** Plain http that is not a WebSocket. */
  page: RequestListener
  /** A WebSocket over TLS. */
  app: (socket: WebSocket, address: string) => void
  /** A WebSocket without. */
  guest: (socket: WebSocket, address: string) => void
}

type Place = { address: string; port: number; certificate: string; privateKey: string }

const APP_ORIGIN = 'app://wederzijds'
/** The page of a developer's build server. */
const LOCAL_ORIGIN = /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/
/** First byte of a TLS handshake; no http request begins with it. */
const TLS_HANDSHAKE = 0x16
const TIME_TO_BEGIN = 10_000
const MAX_CONNECTIONS = 300

/**
 * One port for both: the first byte of a connection decides. Over TLS there is only the WebSocket of apps; in
 * plain http the guest page and the WebSocket of browsers, which seal what they send.
 */
export async function listen(
  { address, port, certificate, privateKey }: Place,
  doors: Doors,
): Promise<Result<{ port: number; close: () => void }, ListenProblem>> {
  const limits = { headersTimeout: TIME_TO_BEGIN, requestTimeout: TIME_TO_BEGIN, keepAliveTimeout: 5_000 }
  const secure = createTlsServer(
    { ...limits, cert: certificate, key: privateKey, minVersion: 'TLSv1.3', handshakeTimeout: TIME_TO_BEGIN },
    (_request, response) => response.writeHead(404).end(),
  )
  const plain = createHttpServer(limits, doors.page)
  let host = ''

  const apps = new WebSocketServer({ noServer: true, maxPayload: MAX_TABLE_DOCUMENT + MAX_TABLE_FRAME })
  secure.on('upgrade', (request: IncomingMessage, wire: Socket, head: Buffer) => {
    if (request.url !== TABLE_APP_PATH) return reject(wire, '404 Not Found')
    if (!isAppOrigin(request.headers.origin)) return reject(wire, '403 Forbidden')
    apps.handleUpgrade(request, wire, head, (socket) => doors.app(socket, wire.remoteAddress ?? ''))
  })

  const guests = new WebSocketServer({ noServer: true, maxPayload: MAX_TABLE_FRAME })
  plain.on('upgrade', (request: IncomingMessage, wire: Socket, head: Buffer) => {
    const { origin } = request.headers
    if (request.url !== TABLE_GUEST_PATH || request.headers.host !== host)
      return reject(wire, '404 Not Found')
    if (origin !== undefined && origin !== `http://${host}`) return reject(wire, '403 Forbidden')
    guests.handleUpgrade(request, wire, head, (socket) => doors.guest(socket, wire.remoteAddress ?? ''))
  })

  const wires = new Set<Socket>()
  const server = createServer((wire) => {
    wires.add(wire)
    wire.on('close', () => wires.delete(wire))
    wire.on('error', () => wire.destroy())
    wire.setTimeout(TIME_TO_BEGIN, () => wire.destroy())
    wire.once('data', (first) => {
      wire.pause()
      wire.setTimeout(0)
      wire.removeAllListeners('timeout')
      wire.unshift(first)
      const target = first[0] === TLS_HANDSHAKE ? secure : plain
      target.emit('connection', wire)
      process.nextTick(() => wire.resume())
    })
  })
  server.maxConnections = MAX_CONNECTIONS

  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(err(problemOf(error.code))))
    server.listen(port, address, () => {
      const bound = (server.address() as AddressInfo).port
      host = `${address}:${bound}`
      resolve(
        ok({
          port: bound,
          close: () => {
            server.close()
            for (const wire of wires) wire.destroy()
          },
        }),
      )
    })
  })
}

function problemOf(code: string | undefined): ListenProblem {
  if (code === 'EADDRINUSE') return 'address-in-use'
  return code === 'EADDRNOTAVAIL' ? 'no-address' : 'failed'
}

/** A page in somebody's browser may not use the door of apps. Programs send no origin. */
function isAppOrigin(origin: string | undefined): boolean {
  return origin === undefined || origin === APP_ORIGIN || LOCAL_ORIGIN.test(origin)
}

function reject(wire: Socket, status: string): void {
  wire.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
