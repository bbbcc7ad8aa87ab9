import type { ClientMessage, ServerMessage } from '../../shared/sync/control.ts'
import type { DocumentRows } from '../database/documents.ts'
import type { Session } from '../gate/gate.ts'
import { mayRead, mayWrite } from '../gate/rights.ts'

type Registered = Extract<ServerMessage, { type: 'registered' }>

/**
 * Makes documents known before they are opened live. The first registration wins: whoever registers an
 * existing document gets its row, or NO_DOCUMENT when it is not for this person.
 */
export function register(
  { n, documents: wanted }: Extract<ClientMessage, { type: 'register' }>,
  session: Session,
  { documents }: { documents: DocumentRows },
): Registered {
  const { workspace, person: owner } = session
  // A reader makes nothing known; what it may not read answers like what does not exist.
  const rows = mayWrite(session)
    ? documents.register(wanted.map((document) => ({ workspace, owner, ...document })))
    : wanted.map(({ id }) => documents.find(workspace, id))
  const refusal = mayWrite(session) ? 'NO_DOCUMENT' : 'READ_ONLY'
  const reply: Registered = { type: 'registered', n, documents: [], refused: [] }
  for (const [i, { id }] of wanted.entries()) {
    const row = rows[i]
    if (!row || !mayRead(session, row)) reply.refused.push({ id, reason: refusal })
    else {
      const { kind, audience, createdAt } = row
      reply.documents.push({ id, kind, audience, owner: row.owner, createdAt })
    }
  }
  return reply
}
