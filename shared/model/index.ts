import { Action } from './action.ts'
import { AgendaItem } from './agenda-item.ts'
import { Colleague } from './colleague.ts'
import { Decision } from './decision.ts'
import { Department } from './department.ts'
import { FormerJob } from './former-job.ts'
import { FunctionName } from './function-name.ts'
import { Guest } from './guest.ts'
import { ImportLayout } from './import-layout.ts'
import { Location } from './location.ts'
import { Meeting } from './meeting.ts'
import { Note } from './note.ts'
import { NumberException } from './number-exception.ts'
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
  department: Department,
  'former-job': FormerJob,
  'function-name': FunctionName,
  guest: Guest,
  'import-layout': ImportLayout,
  location: Location,
  meeting: Meeting,
  note: Note,
  'number-exception': NumberException,
  'own-domain': OwnDomain,
  person: Person,
  photo: Photo,
  provider: Provider,
  round: Round,
  seat: Seat,
  table: OpenTable,
  verdict: Verdict,
  'visit-question': VisitQuestion,
  visit: Visit,
  workspace: Workspace,
} as const

export type EntityName = keyof typeof entities
