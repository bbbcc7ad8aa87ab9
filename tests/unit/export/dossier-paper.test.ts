import { describe, expect, it } from 'vitest'
import { strFromU8, unzipSync } from 'fflate'
import * as Y from 'yjs'
import { addAction } from '../../../shared/documents/action.ts'
import { recordSession } from '../../../shared/documents/authorship.ts'
import { initMeta, type Audience } from '../../../shared/documents/meta.ts'
import { addAgendaItem, addDecision, writeMeeting } from '../../../shared/documents/meeting.ts'
import { writeNote } from '../../../shared/documents/note.ts'
import { writeVerdict, writeVisit } from '../../../shared/documents/visit.ts'
import { Department } from '../../../shared/model/department.ts'
import { Location } from '../../../shared/model/location.ts'
import { Person } from '../../../shared/model/person.ts'
import { Provider } from '../../../shared/model/provider.ts'
import { nl as peopleNl } from '../../../renderer/common/person-strings.nl.ts'
import { nl } from '../../../renderer/common/strings.nl.ts'
import { paperToDocx } from '../../../renderer/export/docx.ts'
import {
  dossierParts,
  type DossierChoice,
  type DossierDocument,
} from '../../../renderer/export/dossier/choice.ts'
import { dossierPaper } from '../../../renderer/export/dossier/dossier-paper.ts'
import { dossierWords } from '../../../renderer/export/dossier/words.ts'
import { paperToMarkdown } from '../../../renderer/export/markdown.ts'
import { writeText } from './write-text.ts'

const DOSSIER = 'dossier:linde'
const words = dossierWords(
  'nl',
  { ...nl, functionCode: peopleNl.functionCode },
  {
    people: new Map([['directory:els', 'Els Bakker']]),
    providers: new Map([[DOSSIER, 'De Linde']]),
    colleagues: new Map([['anna', 'Anna de Wit']]),
    domains: new Map([['eigen', 'Inburgering']]),
    functions: new Map([['manager', 'Zorgmanager']]),
  },
)
const everything: DossierChoice = { parts: dossierParts, from: '', until: '', personal: false }

function made(id: string, fill: (content: Y.Doc) => void, audience: Audience = 'team'): DossierDocument {
  const content = new Y.Doc()
  initMeta(content, { createdAt: '2026-03-01T10:00:00.000Z', createdBy: 'anna', audience, dossier: DOSSIER })
  fill(content)
  recordSession(content, { person: 'anna', device: 'laptop' }, '2026-03-01T10:00:00.000Z')
  return { id, content }
}

const note = (id: string, title: string, date: string, audience?: Audience): DossierDocument =>
  made(
    `note:${id}`,
    (content) => {
      writeNote(content, {
        title,
        date,
        kind: 'gesprek',
        present: ['directory:els', 'colleague:anna'],
        presentOthers: 'Jan',
      })
      writeText(content, `Woorden van ${title}.`)
    },
    audience,
  )

const dossier = made(DOSSIER, (content) => {
  Provider.write(content, 'main', {
    name: 'De Linde',
    kvk: '00123456',
    domains: ['wmo', 'eigen'],
    accountHolder: 'Anna',
  })
  Location.write(content, 'dorp', { name: 'Dorpsstraat', city: 'Waterdam' })
  Department.write(content, 'dag', { name: 'Dagbesteding', location: 'dorp', phone: '0100 1' })
})
const person = (id: string, name: string, sameAs: string[] = []): DossierDocument =>
  made(`directory:${id}`, (content) =>
    Person.write(content, 'main', {
      name,
      functionCode: 'manager',
      level: 'management',
      phone: '0101',
      mobile: '06 02',
      dossier: DOSSIER,
      sameAs,
    }),
  )
const documents = [
  person('els', 'Els Bakker'),
  person('z', 'E. Bakker', ['directory:els']),
  note('oud', 'Oud gesprek', '2025-02-01'),
  note('nieuw', 'Nieuw gesprek', '2026-02-01', 'intern'),
  note('mijn', 'Alleen voor mij', '2026-02-02', 'persoonlijk'),
  made('visit:v', (content) => {
    writeVisit(content, { title: 'Rondleiding', date: '2026-03-01', place: 'Dorpsstraat 1' })
    writeVerdict(content, 'b', {
      theme: 'Vervoer',
      verdict: 'beter',
      because: 'Het busje rijdt',
      followUp: 'Bellen',
    })
    addAction(content, {
      text: 'Cijfers sturen',
      owner: 'Els',
      due: '2026-04-01',
      dossiers: [DOSSIER],
      item: '',
    })
  }),
  made('meeting:m', (content) => {
    writeMeeting(content, { title: 'Kwartaal', date: '2026-03-05', dossiers: [DOSSIER, 'dossier:ander'] })
    addAgendaItem(content, { title: 'Wachttijden', purpose: 'besluiten', owner: '', minutes: 10 })
    addDecision(content, { text: 'Wij delen de cijfers', date: '2026-03-05', dossiers: [DOSSIER], item: '' })
    addDecision(content, {
      text: 'Over een ander',
      date: '2026-03-05',
      dossiers: ['dossier:ander'],
      item: '',
    })
  }),
]
const markdown = (choice: Partial<DossierChoice> = {}): string =>
  paperToMarkdown(dossierPaper(dossier, documents, { ...everything, ...choice }, words, '2026-11-22'))

describe('a dossier on paper', () => {
  it('says who it is about, where they are and who works there, each person once', () => {
    const text = markdown()
    expect(text).toMatch(/^# De Linde\n/u)
    expect(text).toContain('- **Domeinen:** Wmo, Inburgering')
    expect(text).toContain('- **KvK:** 00123456')
    expect(text).toContain('| Dagbesteding | Dorpsstraat | 0100 1 |')
    expect(text).toContain('Els Bakker | Zorgmanager | Management')
    expect(text).not.toContain('E. Bakker')
  })

  it('holds notes, visits with their verdicts and meetings with their decisions, the newest first', () => {
    const text = markdown()
    expect(text.indexOf('Notitie: Nieuw gesprek')).toBeLessThan(text.indexOf('Notitie: Oud gesprek'))
    expect(text).toContain('Woorden van Nieuw gesprek.')
    expect(text).toContain('- **Voor wie:** Intern')
    expect(text).toContain('- **Aanwezig:** Anna de Wit, Els Bakker, Jan')
    expect(text).toContain('- **Geschreven door:** Anna de Wit')
    expect(text).toContain('| Vervoer | Beter | Het busje rijdt | Bellen |')
    expect(text).toContain('| Cijfers sturen | Els | woensdag 1 april 2026 |')
    expect(text).toContain('Wij delen de cijfers')
    expect(text).toContain('### Wachttijden')
    expect(text).not.toContain('Over een ander')
  })

  it('leaves out what only its writer reads, unless that was ticked', () => {
    expect(markdown()).not.toContain('Alleen voor mij')
    expect(markdown({ personal: true })).toContain('Alleen voor mij')
  })

  it('keeps to the period and the parts that were chosen', () => {
    const text = markdown({ from: '2026-01-01', until: '2026-02-28', parts: ['notes', 'visits'] })
    expect(text).toContain('- **Periode:** donderdag 1 januari 2026 tot en met zaterdag 28 februari 2026')
    expect(text).toContain('Nieuw gesprek')
    for (const gone of ['Oud gesprek', 'Rondleiding', 'Kwartaal', 'Contacten', 'Open acties']) {
      expect(text).not.toContain(gone)
    }
  })

  it('becomes a Word document with headings, lists and tables of Word itself', async () => {
    const paper = dossierPaper(dossier, documents, everything, words, '2026-11-22')
    const files = unzipSync(await paperToDocx(paper))
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    expect(body).toContain('<w:pStyle w:val="Title"/>')
    expect(body).toContain('<w:pStyle w:val="Heading1"/>')
    expect(body).toContain('<w:tblHeader/>')
    expect(body).toContain('Woorden van Nieuw gesprek.')
  })
})
