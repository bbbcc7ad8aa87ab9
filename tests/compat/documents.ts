import * as Y from 'yjs'
import { recordGuestSession, recordSession } from '../../shared/documents/authorship.ts'
import { initMeta, setDeleted } from '../../shared/documents/meta.ts'
import { entities } from '../../shared/model/index.ts'

const META = { createdAt: '2026-03-03T09:00:00.000Z', createdBy: 'person-1', audience: 'team', dossier: '' } as const

/** One document of every kind as this build writes it, to be kept as a fixture when it is released. */
export function documentsOfThisBuild(): Record<string, Y.Doc> {
  return {
    'workspace:w': document((doc) => {
      initMeta(doc, META)
      entities.workspace.write(doc, 'main', { name: 'Gemeente Voorbeeld', example: true, recoveryRecipient: 'age1voorbeeld' })
      entities.colleague.write(doc, 'person-1', { name: 'Anouk Ëlders', function: 'relatiebeheerder' })
      entities['own-domain'].write(doc, 'domain-1', { label: 'Inburgering' })
      entities['function-name'].write(doc, 'relatiebeheerder', { label: 'Accounthouder zorg' })
      entities['import-layout'].write(doc, 'layout-1', { columns: '[["Organisatie","name"],["Tel.",""]]' })
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
      entities.department.write(doc, 'department-1', {
        name: 'Dagbesteding',
        location: 'place-1',
        phone: '0100 000000',
        email: 'dag@example.org'
      })
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
        email: 'j@example.org',
        functionCode: 'uitvoerder',
        organisation: '',
        topics: ['dagbesteding', 'vervoer'],
        mobile: '06 00 00 00 01',
        reach: 'mobiel',
        reachNote: 'niet op vrijdag',
        sameAs: ['directory:q'],
        notSameAs: ['directory:r']
      })
      entities['former-job'].write(doc, 'job-1', {
        dossier: 'dossier:e',
        organisation: 'De Oude Molen',
        function: 'teamleider',
        until: '2024-12-31'
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
      entities['number-exception'].write(doc, 'number-1', {
        masked: '•••••••40',
        reason: 'Proefnummer',
        by: 'person-1',
        at: '2026-03-03T10:00:00.000Z'
      })
      const body = entities.note.fragment(doc, 'main', 'body')
      body.push([paragraph('Het hek is stuk.'), paragraph('De gemeente belt terug.')])
    }),
    'visit:v': document((doc) => {
      initMeta(doc, { ...META, dossier: 'dossier:d' })
      entities.visit.write(doc, 'main', {
        title: 'Bezoek aan de boerderij',
        location: 'place-1',
        place: 'De schuur, Dijk 1',
        date: '2026-03-03',
        startsAt: '09:30',
        present: ['directory:p', 'colleague:person-1'],
        presentOthers: 'twee deelnemers',
        finishedAt: '2026-03-03T11:00:00.000Z'
      })
      entities.visit.fragment(doc, 'main', 'body').push([paragraph('Het hek is gemaakt.')])
      entities['visit-question'].write(doc, 'q-1', {
        text: 'Is het hek gemaakt?',
        about: 'meeting:m#a-1',
        order: 'a0',
        done: true,
        answer: 'Ja.'
      })
      entities.verdict.write(doc, 'b-1', {
        theme: 'Activiteiten',
        verdict: 'meer',
        because: 'De dieren doen de deelnemers goed.',
        followUp: 'Vragen of er een dag bij kan',
        by: 'person-1'
      })
      entities.photo.write(doc, 'f'.repeat(64), {
        sha: 'f'.repeat(64),
        type: 'image/webp',
        size: 286_000,
        width: 1600,
        height: 1200,
        caption: 'Het hek',
        addedAt: '2026-03-03T10:00:00.000Z',
        by: 'person-1'
      })
      entities.action.write(doc, 'a-2', {
        text: 'Bedankje sturen',
        owner: 'Anouk Ëlders',
        due: '2026-03-10',
        dossiers: ['dossier:d']
      })
    }),
    'meeting:m': document((doc) => {
      initMeta(doc, META)
      entities.meeting.write(doc, 'main', {
        title: 'Kwartaaloverleg',
        date: '2026-03-05',
        startsAt: '14:00',
        minutes: 90,
        form: 'hybride',
        place: 'Stadhuis',
        dossiers: ['dossier:d', 'dossier:e'],
        present: ['directory:p'],
        previous: 'meeting:l'
      })
      entities['agenda-item'].write(doc, 'i-1', {
        title: 'Wachttijden',
        purpose: 'besluiten',
        owner: 'Anouk Ëlders',
        minutes: 20,
        state: 'open',
        carriedFrom: 'meeting:l',
        order: 'a0'
      })
      entities['agenda-item'].fragment(doc, 'i-1', 'body').push([paragraph('Het duurt te lang.')])
      entities.decision.write(doc, 'd-1', {
        text: 'Elke week bellen',
        date: '2026-03-05',
        dossiers: ['dossier:d'],
        item: 'i-1'
      })
      entities.action.write(doc, 'a-1', {
        text: 'Hek maken',
        owner: 'De boer',
        due: '2026-03-12',
        doneAt: '2026-03-06T09:00:00.000Z',
        dossiers: ['dossier:d', 'dossier:e'],
        item: 'i-1'
      })
    }),
    'table:t': document((doc) => {
      initMeta(doc, META)
      entities.table.write(doc, 'main', {
        title: 'Dagbesteding',
        topic: 'zorginhoud',
        date: '2026-03-20',
        startsAt: '13:00',
        place: 'De Brink',
        dossiers: ['dossier:d'],
        round: 'r-1'
      })
      entities.round.write(doc, 'r-1', {
        question: 'Wat werkt?',
        minutes: 20,
        startedAt: '2026-03-20T12:05:00.000Z',
        order: 'a0'
      })
      entities.round.fragment(doc, 'r-1', 'body').push([paragraph('Kleine groepen.')])
      entities.seat.write(doc, 's-1', {
        person: 'directory:p',
        dossier: 'dossier:d',
        name: 'J. van der Këmp',
        organisation: "Zorgboerderij 't Hôge Land",
        level: 'uitvoering'
      })
      entities.guest.write(doc, 'g-1', {
        name: 'Fatma Yıldız',
        organisation: 'De Linde',
        admittedAt: '2026-03-20T12:01:00.000Z'
      })
      recordGuestSession(doc, 7, 'g-1', '2026-03-20T12:06:00.000Z')
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
