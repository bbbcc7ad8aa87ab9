import type { DocId } from '../../../../shared/kernel/ids.ts'
import type { Visit } from '../../../../shared/model/visit.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'

/** What every part of the screen of a visit is given. */
export interface VisitPartProps {
  document: SessionDocument
  /** '' for a visit without a dossier, made by a newer build. */
  dossier: DocId | ''
  visit: Visit
}
