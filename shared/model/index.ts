import { Action } from './action.ts'
import { AgendaItem } from './agenda-item.ts'
import { Colleague } from './colleague.ts'
import { Decision } from './decision.ts'
import { Guest } from './guest.ts'
import { Location } from './location.ts'
import { Meeting } from './meeting.ts'
import { Note } from './note.ts'
import { OpenTable } from './table.ts'
import { OwnDomain } from './own-domain.ts'
import { Person } from './person.ts'
import { Photo } from './photo.ts'
import { Provider } from './provider.ts'
import { Round } from './round.ts'
import { Seat } from './seat.ts'
import { Verdict } from './verdict.ts'
import { Visit } from './visit.ts'
import { VisitQuestion } from './visit-question.ts'
import { Workspace } from './workspace.ts'

/** Every entity, for the read model, the schema lock and the tests. */
export const entities = {
  action: Action,
  'agenda-item': AgendaItem,
  colleague: Colleague,
  decision: Decision,
  guest: Guest,
  location: Location,
  meeting: Meeting,
  note: Note,
  'own-domain': OwnDomain,
  person: Person,
  photo: Photo,
  provider: Provider,
  round: Round,
  seat: Seat,
  table: OpenTable,
  verdict: Verdict,
  visit: Visit,
  'visit-question': VisitQuestion,
  workspace: Workspace,
} as const

export type EntityName = keyof typeof entities
