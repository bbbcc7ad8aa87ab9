import { createHash } from 'node:crypto'
import type { AttachmentRefusal } from '../../shared/sync/attachments.ts'
import type { ClientMessage, ServerMessage } from '../../shared/sync/control.ts'
import { MAX_ATTACHMENT } from '../../shared/sync/limits.ts'
import type { AttachmentRows } from '../database/attachments.ts'
import type { DocumentRow, DocumentRows } from '../database/documents.ts'
import type { Session } from '../gate/gate.ts'
import { mayRead, mayWrite } from '../gate/rights.ts'

type Ports = {
  documents: DocumentRows
  attachments: AttachmentRows
  /** Tells the others; called after the attachment is in the database. */
  changed: (row: DocumentRow, by: Session) => void
}
type Message<T extends ClientMessage['type']> = Extract<ClientMessage, { type: T }>
type Reply<T extends ServerMessage['type']> = Extract<ServerMessage, { type: T }>

export function keepAttachment(
  { n, document, sha, mime, bytes }: Message<'keep-attachment'>,
  session: Session,
  ports: Ports,
): Reply<'attachment-kept' | 'attachment-refused'> {
  if (!mayWrite(session)) return refused(n, 'READ_ONLY')
  const row = findRow(document, session, ports)
  if (!row) return refused(n, 'NO_DOCUMENT')
  if (bytes.length > MAX_ATTACHMENT) return refused(n, 'TOO_LARGE')
  if (createHash('sha256').update(bytes).digest('hex') !== sha) return refused(n, 'WRONG_SHA')
  const kept = ports.attachments.keep(row.number, sha, { mime, bytes }, session.person)
  if (!kept.ok) return refused(n, kept.reason)
  ports.changed(row, session)
  return { type: 'attachment-kept', n }
}

export function fetchAttachment(
  { n, document, sha }: Message<'fetch-attachment'>,
  session: Session,
  ports: Ports,
): Reply<'attachment' | 'attachment-refused'> {
  const row = findRow(document, session, ports)
  if (!row) return refused(n, 'NO_DOCUMENT')
  return { type: 'attachment', n, attachment: ports.attachments.find(row.number, sha) }
}

export function checkAttachments(
  { n, attachments }: Message<'check-attachments'>,
  session: Session,
  ports: Ports,
): Reply<'attachments-checked'> {
  const states = attachments.map(({ document, sha }) => {
    const row = findRow(document, session, ports)
    if (!row) return 'no-document'
    return ports.attachments.has(row.number, sha) ? 'kept' : 'wanted'
  })
  return { type: 'attachments-checked', n, states }
}

/** Unknown, erased and not-for-you are the same, so that nobody learns what exists. */
function findRow(document: string, session: Session, { documents }: Ports): DocumentRow | null {
  const row = documents.find(session.workspace, document)
  return row && mayRead(session, row) ? row : null
}

/** What is wrong with one attachment is no reason to stop sharing everything else: the connection stays. */
function refused(n: number, reason: AttachmentRefusal): Reply<'attachment-refused'> {
  return { type: 'attachment-refused', n, reason }
}
