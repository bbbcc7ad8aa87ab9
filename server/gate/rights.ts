import type { DocumentRow } from '../database/documents.ts'
import type { Session } from './gate.ts'

/** The one place that says who may read what. */
export function mayRead(
  session: Session,
  row: Pick<DocumentRow, 'workspace' | 'audience' | 'owner'>,
): boolean {
  if (row.workspace !== session.workspace) return false
  if (session.role === 'reader') return row.audience === 'team'
  return row.audience !== 'persoonlijk' || row.owner === session.person
}

/** What may be read may be written, except by a reader. */
export function mayWrite(session: Session): boolean {
  return session.role === 'editor'
}
