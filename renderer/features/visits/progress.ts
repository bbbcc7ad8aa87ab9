import type * as Y from 'yjs'
import { textOf } from '../../../shared/documents/text-of.ts'
import { visitBody } from '../../../shared/documents/visit.ts'
import { Photo } from '../../../shared/model/photo.ts'
import { Verdict } from '../../../shared/model/verdict.ts'
import { VISIT_RECORD, Visit } from '../../../shared/model/visit.ts'
import { VisitQuestion } from '../../../shared/model/visit-question.ts'
import type { VisitProgress } from './steps.ts'

/** How far a visit is, from what is in it. */
export function progressOf(content: Y.Doc): VisitProgress {
  const { date, finishedAt, location, place, startsAt } = Visit.read(content, VISIT_RECORD)
  return {
    date,
    finishedAt,
    isPrepared: `${location}${place}${startsAt}` !== '' || VisitQuestion.list(content).length > 0,
    isCaptured: isWritten(content) || Photo.list(content).length > 0 || Verdict.list(content).length > 0,
  }
}

/** Whether something was written in the text of the visit. */
export function isWritten(content: Y.Doc): boolean {
  return textOf(visitBody(content)).trim() !== ''
}
