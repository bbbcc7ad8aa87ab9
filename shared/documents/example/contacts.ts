import { derivedId, docId, type DocId } from '../../kernel/ids.ts'
import { fold } from '../../kernel/text-fold.ts'
import { FormerJob } from '../../model/former-job.ts'
import { Person, PERSON_RECORD, type functionCodes, type levels } from '../../model/person.ts'
import type { Contact, ExampleDocument, Setting } from './example-document.ts'
import { familyNames, firstNames, providerName } from './names.ts'
import { seededRandom, type Random } from './random.ts'

/**
 * The people of one provider: two or three, and now and then somebody who is in the directory twice, because two
 * colleagues each wrote them down in their own way.
 */
export function* exampleContacts(setting: Setting, dossier: DocId): Generator<ExampleDocument, Contact[]> {
  const { index, random, seed } = setting
  // What came later has a chance of its own: the names and numbers of before stay what they were.
  const extra = seededRandom(seed * 31 + index * 104_729)
  const contacts: Contact[] = []
  const names = random.some(firstNames, random.between(2, 3))
  for (const [place, firstName] of names.entries()) {
    const family = random.pick(familyNames)
    const [level, work, code] = random.pick(roles)
    const phone = `06 00 ${random.between(10, 99)} ${random.between(10, 99)} ${random.between(10, 99)}`
    const email = `${ascii(firstName)}@${ascii(providerName(index).name)}.example`
    const base = { function: work, functionCode: code, level, dossier, phone, email }
    const made = person(setting, `${index}-${place}`, {
      ...base,
      name: `${firstName} ${family}`,
      ...more(extra),
    })
    contacts.push({ doc: made.doc, name: `${firstName} ${family}`, level })
    yield made
    if (index % 12 === 5 && place === 0) {
      const name = `${firstName.slice(0, 1)}. ${family}`
      yield person(setting, `${index}-${place}-again`, {
        ...base,
        name,
        phone: '',
        email: email.toUpperCase(),
      })
    }
  }
  const twin = index % 24 === 9 ? 'Hein Jansen' : index % 24 === 10 ? 'H. Janssen' : null
  if (twin !== null) {
    yield person(setting, `${index}-twin`, {
      name: twin,
      function: 'Teamleider',
      functionCode: 'teamleider',
      level: 'management',
      dossier,
      phone: '',
      email: '',
    })
  }
  return contacts
}

type NewPerson = Parameters<typeof Person.write>[2]

function person({ workspace, index }: Setting, key: string, patch: NewPerson): ExampleDocument {
  const dossier = patch.dossier ?? ''
  return {
    doc: docId('directory', derivedId(workspace, 'example', 'contact', key)),
    meta: { audience: 'team', dossier },
    fill(content) {
      Person.write(content, PERSON_RECORD, patch)
      if (index % 9 !== 4 || !key.endsWith('-1')) return
      // Somebody who came from elsewhere: who knew them there knows them still.
      FormerJob.write(content, derivedId('former-job', key), {
        dossier: '',
        organisation: providerName(index + 3).name,
        function: 'Begeleider',
        until: '2024-08-31',
      })
    },
  }
}

function more(extra: Random): Pick<NewPerson, 'topics' | 'reach' | 'reachNote'> {
  return {
    topics: extra.some(topics, extra.between(0, 2)),
    reach: extra.pick(['', 'telefoon', 'mobiel', 'mail', 'videobellen']),
    reachNote: extra.pick(['', '', '', 'Niet op woensdag', 'Liefst voor tien uur', 'Spreek de voicemail in']),
  }
}

const topics = [
  'vervoer',
  'wachttijden',
  'dagbesteding',
  'tarieven',
  'personeel',
  'huisvesting',
  'overgang 18-',
]

type Role = readonly [(typeof levels)[number], string, (typeof functionCodes)[number]]

const roles: readonly [Role, ...Role[]] = [
  ['bestuur', 'Bestuurder', 'bestuurder'],
  ['management', 'Teamleider', 'teamleider'],
  ['management', 'Locatiemanager', 'manager'],
  ['uitvoering', 'Begeleider', 'uitvoerder'],
  ['uitvoering', 'Gedragswetenschapper', 'gedragswetenschapper'],
  ['contract', 'Contractbeheerder', 'contractmanager'],
  ['beleid', 'Kwaliteitsmedewerker', 'kwaliteitsmedewerker'],
  ['client', 'Voorzitter cliëntenraad', 'clientvertegenwoordiger'],
]

function ascii(name: string): string {
  return fold(name).replace(/[^a-z]/gu, '')
}
