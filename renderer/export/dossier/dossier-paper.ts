import type * as Y from 'yjs'
import { readMeta } from '../../../shared/documents/meta.ts'
import { kindOf, type DocumentKind } from '../../../shared/kernel/ids.ts'
import { MEETING_RECORD, Meeting } from '../../../shared/model/meeting.ts'
import { NOTE_RECORD, Note } from '../../../shared/model/note.ts'
import { PROVIDER_RECORD, Provider } from '../../../shared/model/provider.ts'
import { OpenTable, TABLE_RECORD } from '../../../shared/model/table.ts'
import { VISIT_RECORD, Visit } from '../../../shared/model/visit.ts'
import type { Paper, PaperSection } from '../paper.ts'
import type { DossierChoice, DossierDocument, DossierPart } from './choice.ts'
import { aboutSections, contactSections } from './about-sections.ts'
import { meetingSections, noteSections, tableSections, visitSections } from './gathering-sections.ts'
import { outcomeSections } from './outcome-sections.ts'
import { factsOf } from './parts.ts'
import { say, type DossierWords } from './words.ts'

/** Everything of one relation on paper (*dossier*), the newest first. `documents`: those of it, in any order. */
export function dossierPaper(
  dossier: DossierDocument,
  documents: readonly DossierDocument[],
  choice: DossierChoice,
  words: DossierWords,
  today: string,
): Paper {
  const provider = Provider.read(dossier.content, PROVIDER_RECORD)
  const chosen = chosenOf(documents, choice)
  const has = (part: DossierPart): boolean => choice.parts.includes(part)
  const sections: PaperSection[] = [
    ...aboutSections(dossier.content, words),
    ...(has('contacts') ? contactSections(chosen('directory'), words) : []),
    ...(has('outcomes')
      ? outcomeSections([...chosen('visit'), ...chosen('meeting')], dossier.id, choice, words)
      : []),
    ...(has('notes') ? chosen('note').flatMap((note) => noteSections(note.content, words)) : []),
    ...(has('visits') ? chosen('visit').flatMap((visit) => visitSections(visit.content, words)) : []),
    ...(has('meetings')
      ? [
          ...chosen('meeting').flatMap((meeting) => meetingSections(meeting.content, dossier.id, words)),
          ...chosen('table').flatMap((table) => tableSections(table.content, words, today)),
        ]
      : []),
  ]
  return {
    title: provider.name || words.t.untitled,
    language: words.language,
    facts: factsOf([
      [words.t.domains, words.domains(provider.domains)],
      [words.t.size, words.choice('size', provider.size)],
      [words.t.kvk, provider.kvk],
      [words.t.agb, provider.agb],
      [words.t.accountHolder, provider.accountHolder],
      [words.t.period, periodOf(choice, words)],
    ]),
    sections,
    footer: say(words.t.footer, { day: words.day(today) }),
  }
}

/** Per kind what the choice lets through, the newest first. */
function chosenOf(
  documents: readonly DossierDocument[],
  { from, until, personal }: DossierChoice,
): (kind: DocumentKind) => DossierDocument[] {
  const found = documents.flatMap(({ id, content }) => {
    const { audience, deletedAt, createdAt } = readMeta(content)
    const kind = kindOf(id)
    const day = dayOf(kind, content)
    const isOutside = day !== '' && (day < from || (until !== '' && day > until))
    if (deletedAt !== '' || isOutside || (audience === 'persoonlijk' && !personal)) return []
    return [{ id, content, kind, order: `${day || '9999'} ${createdAt}` }]
  })
  const newestFirst = found.sort((a, b) => b.order.localeCompare(a.order))
  return (kind) => newestFirst.filter((document) => document.kind === kind)
}

function dayOf(kind: DocumentKind | null, content: Y.Doc): string {
  if (kind === 'note') return Note.read(content, NOTE_RECORD).date
  if (kind === 'visit') return Visit.read(content, VISIT_RECORD).date
  if (kind === 'meeting') return Meeting.read(content, MEETING_RECORD).date
  return kind === 'table' ? OpenTable.read(content, TABLE_RECORD).date : ''
}

function periodOf({ from, until }: DossierChoice, { t, day }: DossierWords): string {
  const values = { from: day(from), until: day(until) }
  if (from !== '') return say(until === '' ? t.periodFrom : t.periodBoth, values)
  return until === '' ? '' : say(t.periodUntil, values)
}
