import * as Y from 'yjs'
import { recordSession } from '../../shared/documents/authorship.ts'
import { initMeta, setDeleted } from '../../shared/documents/meta.ts'
import { entities } from '../../shared/model/index.ts'

const META = { createdAt: '2026-03-03T09:00:00.000Z', createdBy: 'person-1', audience: 'team', dossier: '' } as const

/** One document of every kind as this build writes it, to be kept as a fixture when it is released. */
export function documentsOfThisBuild(): Record<string, Y.Doc> {
  return {
    'workspace:w': document((doc) => {
      initMeta(doc, META)
      entities.workspace.write(doc, 'main', { name: 'Gemeente Voorbeeld', example: true })
      entities.colleague.write(doc, 'person-1', { name: 'Anouk Ëlders', function: 'relatiebeheerder' })
      entities['own-domain'].write(doc, 'domain-1', { label: 'Inburgering' })
    }),
    'dossier:d': document((doc) => {
      initMeta(doc, META)
      entities.provider.write(doc, 'main', {
        name: "Zorgboerderij 't Hôge Land",
        kvk: '01234567',
        agb: '00765432',
        size: 'klein',
        domains: ['wmo', 'domain-1'],
        accountHolder: 'Anouk Ëlders'
      })
      entities.location.write(doc, 'place-1', { name: 'De schuur', address: 'Dijk 1', postcode: '1234 AB', city: 'Oudedorp' })
      entities.location.write(doc, 'place-2', { city: 'Weg', deletedAt: '2026-03-04T09:00:00.000Z' })
    }),
    'directory:p': document((doc) => {
      initMeta(doc, { ...META, dossier: 'dossier:d' })
      entities.person.write(doc, 'main', {
        name: 'J. van der Këmp',
        function: 'begeleider',
        level: 'uitvoering',
        dossier: 'dossier:d',
        phone: '06 00 00 00 00',
        email: 'j@example.org'
      })
    }),
    'note:n': document((doc) => {
      initMeta(doc, { ...META, audience: 'intern', dossier: 'dossier:d' })
      entities.note.write(doc, 'main', {
        title: 'Bezoek aan de boerderij',
        kind: 'bezoek',
        date: '2026-03-03',
        present: ['directory:p'],
        presentOthers: 'twee deelnemers',
        perspectives: ['aanbieder', 'zorggebruiker']
      })
      const body = entities.note.fragment(doc, 'main', 'body')
      body.push([paragraph('Het hek is stuk.'), paragraph('De gemeente belt terug.')])
    }),
    'note:deleted': document((doc) => {
      initMeta(doc, { ...META, dossier: 'dossier:d' })
      entities.note.write(doc, 'main', { title: 'Weg' })
      setDeleted(doc, '2026-03-05T09:00:00.000Z')
    })
  }
}

function document(fill: (doc: Y.Doc) => void): Y.Doc {
  const doc = new Y.Doc()
  fill(doc)
  recordSession(doc, { person: 'person-1', device: 'device-1' }, '2026-03-03T09:00:00.000Z')
  return doc
}

function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.push([new Y.XmlText(text)])
  return element
}
