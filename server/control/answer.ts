import { setTimeout as wait } from 'node:timers/promises'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import type { ClientMessage, RefusalReason, ServerMessage } from '../../shared/sync/control.ts'
import { encodeInvitation } from '../../shared/sync/invitation.ts'
import { checkProtocol, PROTOCOL_VERSION } from '../../shared/sync/protocol.ts'
import type { AttachmentRows } from '../database/attachments.ts'
import type { DocumentRow, DocumentRows } from '../database/documents.ts'
import type { Invitations } from '../database/invitations.ts'
import type { Members } from '../database/members.ts'
import type { UpdateLog } from '../database/update-log.ts'
import type { BackOff } from '../../shared/sync/back-off.ts'
import type { Gate, Session } from '../gate/gate.ts'
import type { Tokens } from '../gate/tokens.ts'
import type { Log } from '../log.ts'
import type { Peer } from '../peers.ts'
import { checkAttachments, fetchAttachment, keepAttachment } from './attachments.ts'
import { compare } from './compare.ts'
import { register } from './register.ts'

export type Services = {
  bootId: string
  /** The address that invitations carry. */
  url: () => string
  gate: Gate
  tokens: Tokens
  members: Members
  invitations: Invitations
  backOff: BackOff
  documents: DocumentRows
  updates: UpdateLog
  attachments: AttachmentRows
  /** Tells the other laptops that a document, or what belongs to it, changed. */
  changed: (row: DocumentRow, by: Session) => void
  log: Log
}

type Answer = Promise<Result<ServerMessage, RefusalReason>>
type Message<T extends ClientMessage['type']> = Extract<ClientMessage, { type: T }>

/** The one reply to a request. Only `hello`, `redeem` and `ping` are for somebody who has not entered yet. */
export async function answer(message: ClientMessage, peer: Peer, services: Services): Answer {
  const { n } = message
  if (message.type === 'hello') return hello(message, peer, services)
  if (message.type === 'redeem') return redeem(message, peer, services)
  if (message.type === 'ping') return ok({ type: 'pong', n })
  if (!peer.session) return err('UNKNOWN')
  if (message.type === 'compare') return ok(await compare(message, peer.session, services))
  if (message.type === 'register') return ok(register(message, peer.session, services))
  if (message.type === 'keep-attachment') return ok(keepAttachment(message, peer.session, services))
  if (message.type === 'fetch-attachment') return ok(fetchAttachment(message, peer.session, services))
  if (message.type === 'check-attachments') return ok(checkAttachments(message, peer.session, services))
  return invite(message, peer.session, services)
}

async function hello(message: Message<'hello'>, peer: Peer, services: Services): Answer {
  const { gate, members, bootId, log } = services
  const entered = await gate.enter(message.token, message.protocol)
  if (!entered.ok) return entered
  const session = entered.value
  if (peer.session && peer.session.device !== session.device) return err('UNKNOWN')
  const workspace = members.workspace()
  if (!workspace) return err('UNKNOWN')
  members.seen({ id: session.device, name: message.device.name }, { id: session.person, ...message.person })
  const token = await gate.renew(session)
  peer.enter(session)
  log('hello', { device: session.device, role: session.role })
  return ok({
    type: 'welcome',
    n: message.n,
    protocol: PROTOCOL_VERSION,
    bootId,
    person: session.person,
    role: session.role,
    workspace,
    colleagues: members.colleagues(workspace.id),
    attachments: true,
    ...(token !== null && { token }),
  })
}

async function redeem(message: Message<'redeem'>, peer: Peer, services: Services): Answer {
  const { invitations, backOff, tokens, log } = services
  const spoken = checkProtocol(message.protocol)
  if (!spoken.ok) return spoken
  await wait(backOff.delay(peer.address))
  const { secret, person, device, workspace } = message
  const redeemed = invitations.redeem({ secret, person, device, workspace: workspace ?? null })
  log('redeem', { device: device.id, result: redeemed.ok ? 'ok' : redeemed.reason })
  if (!redeemed.ok) {
    if (redeemed.reason === 'UNKNOWN') backOff.failed(peer.address)
    return redeemed
  }
  backOff.succeeded(peer.address)
  const { member, workspace: joined, jti } = redeemed.value
  const token = await tokens.sign({
    person: member.person,
    device: device.id,
    workspace: joined.id,
    role: member.role,
    jti,
  })
  return ok({ type: 'redeemed', n: message.n, token, workspace: joined, role: member.role })
}

function invite(
  message: Message<'invite'>,
  session: Session,
  services: Services,
): Result<ServerMessage, RefusalReason> {
  const { invitations, members, url, log } = services
  if (session.role !== 'editor') return err('READ_ONLY')
  const workspace = members.workspace()
  if (!workspace) return err('UNKNOWN')
  const { role, days } = message
  const { secret, expires } = invitations.create({ role, days, person: null, createdBy: session.person })
  log('invite', { device: session.device, role })
  return ok({
    type: 'invited',
    n: message.n,
    text: encodeInvitation({ url: url(), secret, expires, workspace }),
  })
}
