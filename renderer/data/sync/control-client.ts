import { closeName, type CloseName } from '../../../shared/sync/close-codes.ts'
import {
  CONTROL_PATH,
  decodeServerMessage,
  encodeControl,
  type ClientMessage,
  type RefusalReason,
  type ServerMessage,
} from '../../../shared/sync/control.ts'
import { channelUrl } from '../../../shared/sync/live.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'

type WithoutNumber<M> = M extends { n: number } ? Omit<M, 'n'> : never
export type Request = WithoutNumber<ClientMessage>

/** Why a request got no answer: the reason the server gave, or that the connection went away. */
export type RequestFailure = RefusalReason | 'DISCONNECTED'

/** The replies that belong to each request. */
const REPLIES = {
  hello: ['welcome'],
  redeem: ['redeemed'],
  compare: ['differing'],
  register: ['registered'],
  invite: ['invited'],
  ping: ['pong'],
  'keep-attachment': ['attachment-kept', 'attachment-refused'],
  'fetch-attachment': ['attachment', 'attachment-refused'],
  'check-attachments': ['attachments-checked'],
} as const satisfies Record<Request['type'], readonly ServerMessage['type'][]>
export type ReplyTo<R extends Request> = Extract<ServerMessage, { type: (typeof REPLIES)[R['type']][number] }>

function isReplyTo(asked: Request['type'], { type }: ServerMessage): boolean {
  const replies: readonly string[] = REPLIES[asked]
  return type === 'refused' || replies.includes(type)
}

export interface ControlClient {
  request<R extends Request>(message: R): Promise<Result<ReplyTo<R>, RequestFailure>>
  close(): void
}

export interface ControlEvents {
  changed(ids: readonly string[]): void
  /** The connection ended; `reason` is null when the network or the server simply went away. */
  closed(reason: CloseName | null): void
}

const REQUEST_TIMEOUT_MS = 20_000
/** A photo on a slow line. What was asked behind it waits for it too. */
const ATTACHMENT_TIMEOUT_MS = 120_000
/** Meanwhile the server hears something of us: its heartbeat and our answer wait behind the photo. */
const SIGN_OF_LIFE_MS = 10_000

/** Opens the control channel; rejections of requests are results, the end of the connection is an event. */
export function connectControl(
  server: string,
  events: ControlEvents,
): Promise<Result<ControlClient, 'DISCONNECTED'>> {
  return new Promise((resolve) => {
    const socket = new WebSocket(channelUrl(server, CONTROL_PATH))
    socket.binaryType = 'arraybuffer'
    const waiting = new Map<
      number,
      { asked: Request['type']; answer: (answer: Result<ServerMessage, RequestFailure>) => void }
    >()
    /** Attachments that were asked for or sent, and not answered yet. */
    const underWay = new Set<number>()
    let next = 0

    function receive(frame: ArrayBuffer): void {
      const decoded = decodeServerMessage(new Uint8Array(frame))
      if (!decoded.ok) return socket.close()
      const message = decoded.value
      if (message.type === 'changed') return events.changed(message.ids)
      if (message.n === null) return
      const question = waiting.get(message.n)
      if (question === undefined) return
      // An answer to something else: whoever speaks there is no server of ours.
      if (!isReplyTo(question.asked, message)) return socket.close()
      waiting.delete(message.n)
      question.answer(message.type === 'refused' ? err(message.reason) : ok(message))
    }

    function request<R extends Request>(message: R): Promise<Result<ReplyTo<R>, RequestFailure>> {
      return new Promise((settle) => {
        const n = next++
        const heavy = message.type === 'keep-attachment' || message.type === 'fetch-attachment'
        if (heavy) underWay.add(n)
        const expired = (): void => {
          if (heavy || underWay.size === 0) socket.close()
          else timer = setTimeout(expired, REQUEST_TIMEOUT_MS)
        }
        const signs = heavy ? setInterval(() => void request({ type: 'ping' }), SIGN_OF_LIFE_MS) : undefined
        let timer = setTimeout(expired, heavy ? ATTACHMENT_TIMEOUT_MS : REQUEST_TIMEOUT_MS)
        const answer = (result: Result<ServerMessage, RequestFailure>): void => {
          clearTimeout(timer)
          clearInterval(signs)
          underWay.delete(n)
          settle(result as Result<ReplyTo<R>, RequestFailure>)
        }
        waiting.set(n, { asked: message.type, answer })
        if (socket.readyState === WebSocket.OPEN)
          socket.send(new Uint8Array(encodeControl({ ...message, n })))
        else answer(err('DISCONNECTED'))
      })
    }

    socket.addEventListener('open', () => resolve(ok({ request, close: () => socket.close() })))
    socket.addEventListener('message', (event: MessageEvent<ArrayBuffer>) => receive(event.data))
    // A close follows every error and says all there is to say.
    socket.addEventListener('error', () => undefined)
    socket.addEventListener('close', ({ code }) => {
      const reason = closeName(code)
      resolve(err('DISCONNECTED'))
      for (const { answer } of waiting.values()) answer(err(reason ?? 'DISCONNECTED'))
      waiting.clear()
      events.closed(reason)
    })
  })
}
