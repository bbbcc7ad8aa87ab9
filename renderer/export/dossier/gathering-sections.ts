import type * as Y from 'yjs'
import { sessionsOf } from '../../../shared/documents/authorship.ts'
import { blocksOf } from '../../../shared/documents/blocks-of.ts'
import { agendaOf, minutesOf } from '../../../shared/documents/meeting.ts'
import { readMeta } from '../../../shared/documents/meta.ts'
import { noteBody } from '../../../shared/documents/note.ts'
import { questionsOf, visitBody } from '../../../shared/documents/visit.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { Decision } from '../../../shared/model/decision.ts'
import { MEETING_RECORD, Meeting } from '../../../shared/model/meeting.ts'
import { NOTE_RECORD, Note } from '../../../shared/model/note.ts'
import { Photo } from '../../../shared/model/photo.ts'
import { Verdict } from '../../../shared/model/verdict.ts'
import { VISIT_RECORD, Visit } from '../../../shared/model/visit.ts'
import type { PaperSection } from '../paper.ts'
import { tablePaper } from '../table-paper.ts'
import { bulletsOf, factsOf, headingOf, isAbout, tableSection } from './parts.ts'
import { say, type DossierWords } from './words.ts'

/** A note with who may read it: who gets the paper sees for whom it was written. */
export function noteSections(content: Y.Doc, words: DossierWords): PaperSection[] {
  const { t } = words
  const note = Note.read(content, NOTE_RECORD)
  const { audience } = readMeta(content)
  const writers = sessionsOf(content).map(({ person }) => person)
  return [
    {
      heading: say(t.note, { title: note.title || t.untitled }),
      facts: factsOf([
        [t.date, words.day(note.date)],
        [t.kind, words.choice('kind', note.kind)],
        [t.present, words.present(note)],
        [t.perspective, note.perspectives.map((view) => words.choice('perspective', view)).join(', ')],
        [t.audience, words.choice('audience', audience)],
        [t.writers, words.writers([...new Set(writers)])],
      ]),
      blocks: blocksOf(noteBody(content)),
    },
  ]
}

export function visitSections(content: Y.Doc, words: DossierWords): PaperSection[] {
  const { t } = words
  const visit = Visit.read(content, VISIT_RECORD)
  const photos = Photo.list(content).map(({ caption }) => caption || t.photoWithoutWords)
  const questions = questionsOf(content).map(({ text, answer }) =>
    answer === '' ? text : say(t.answered, { text, answer }),
  )
  const blocks = [
    ...blocksOf(visitBody(content)),
    ...(questions.length > 0 ? [headingOf(t.questions), ...bulletsOf(questions)] : []),
    ...(photos.length > 0 ? [headingOf(t.photos), ...bulletsOf(photos)] : []),
  ]
  const verdicts = Verdict.list(content).map(({ theme, verdict, because, followUp }) => [
    theme,
    words.choice('verdict', verdict),
    because,
    followUp,
  ])
  const [table] = tableSection('', [t.theme, t.verdict, t.because, t.followUp], verdicts)
  return [
    {
      heading: say(t.visit, { title: visit.title || words.day(visit.date) }),
      facts: factsOf([
        [t.date, words.day(visit.date)],
        [t.place, visit.place],
        [t.present, words.present(visit)],
      ]),
      blocks,
      ...(table?.items !== undefined && { items: table.items }),
    },
  ]
}

/** A meeting with more providers: what was decided about another one stays out of this dossier. */
export function meetingSections(content: Y.Doc, dossier: DocId, words: DossierWords): PaperSection[] {
  const { t } = words
  const meeting = Meeting.read(content, MEETING_RECORD)
  const decisions = Decision.list(content)
    .filter((decision) => isAbout(decision, dossier))
    .map(({ text }) => text)
  const items = agendaOf(content).flatMap((item) => [
    headingOf(item.title || t.untitled),
    ...blocksOf(minutesOf(content, item.id)),
  ])
  return [
    {
      heading: say(t.meeting, { title: meeting.title || words.day(meeting.date) }),
      facts: factsOf([
        [t.date, words.day(meeting.date)],
        [t.place, meeting.place],
        [
          t.with,
          meeting.dossiers
            .map(words.provider)
            .filter((name) => name !== '')
            .join(', '),
        ],
        [t.present, words.present(meeting)],
      ]),
      blocks: [...items, ...(decisions.length > 0 ? [headingOf(t.decisions), ...bulletsOf(decisions)] : [])],
    },
  ]
}

/** The rounds of an open table, one level deeper than on a paper of its own. */
export function tableSections(content: Y.Doc, { t, language }: DossierWords, today: string): PaperSection[] {
  const paper = tablePaper(content, language, new Date(`${today}T12:00:00`))
  const blocks = paper.sections.flatMap(({ heading, blocks: round }) => [headingOf(heading), ...round])
  return [{ heading: say(t.table, { title: paper.title }), facts: paper.facts, blocks }]
}
