import { derivedId, docId } from '../../kernel/ids.ts'
import { fold } from '../../kernel/text-fold.ts'
import type { Location } from '../../model/location.ts'
import { type levels, Person, PERSON_RECORD } from '../../model/person.ts'
import { dossierIdFor, locationIdFor, writeLocation, writeProvider } from '../dossier.ts'
import type { Contact, ExampleDocument, Setting } from './example-document.ts'
import { colleagues, familyNames, firstNames, places, providerName, streets } from './names.ts'
import { exampleNotes } from './note.ts'
import type { Random } from './random.ts'

/** One provider with its places, its contacts and what was written about it. */
export function* careProviderDocuments(setting: Setting): Generator<ExampleDocument> {
  const { workspace, index, person, random } = setting
  const { name, landmark, trade } = providerName(index)
  const kvk = invented(index)
  const dossier = dossierIdFor(workspace, { kind: 'kvk', number: kvk })
  const locations = locationsOf(trade, random)
  const accountHolder = random.pick([person.name, ...colleagues])

  yield {
    doc: dossier,
    meta: { audience: 'team', dossier },
    fill(content) {
      writeProvider(content, {
        name,
        kvk,
        agb: invented(50_000 + index),
        size: trade.size,
        domains: trade.domains,
        accountHolder,
      })
      for (const location of locations) writeLocation(content, locationIdFor(location), location)
    },
  }

  const contacts: Contact[] = []
  const names = random.some(firstNames, random.between(2, 3))
  for (const [place, firstName] of names.entries()) {
    const fullName = `${firstName} ${random.pick(familyNames)}`
    const doc = docId('directory', derivedId(workspace, 'example', 'contact', `${index}-${place}`))
    const [level, work] = random.pick(roles)
    const phone = `06 00 ${random.between(10, 99)} ${random.between(10, 99)} ${random.between(10, 99)}`
    const email = `${ascii(firstName)}@${ascii(landmark)}.example`
    contacts.push({ doc, name: fullName })
    yield {
      doc,
      meta: { audience: 'team', dossier },
      fill(content) {
        Person.write(content, PERSON_RECORD, { name: fullName, function: work, level, dossier, phone, email })
      },
    }
  }

  yield* exampleNotes({
    ...setting,
    dossier,
    provider: name,
    contacts,
    places: locations.map(({ city }) => city),
  })
}

const roles: readonly [
  readonly [(typeof levels)[number], string],
  ...(readonly [(typeof levels)[number], string])[],
] = [
  ['bestuur', 'Bestuurder'],
  ['management', 'Teamleider'],
  ['management', 'Locatiemanager'],
  ['uitvoering', 'Begeleider'],
  ['uitvoering', 'Gedragswetenschapper'],
  ['contract', 'Contractbeheerder'],
  ['beleid', 'Kwaliteitsmedewerker'],
  ['client', 'Voorzitter cliëntenraad'],
]

type Place = Pick<Location, 'name' | 'address' | 'postcode' | 'city'>

function locationsOf(trade: { place: string; size: string }, random: Random): Place[] {
  const most = trade.size === 'groot' ? 4 : trade.size === 'middel' ? 2 : 1
  return random.some(places, random.between(Math.ceil(most / 2), most)).map((city) => ({
    name: `${trade.place} ${city}`,
    address: `${random.pick(streets)} ${random.between(1, 120)}`,
    postcode: `0${random.between(100, 999)} ${random.pick(['AB', 'CD', 'EK', 'HV'])}`,
    city,
  }))
}

/** KvK and AGB numbers that nobody has: real ones do not begin with two zeros. */
function invented(number: number): string {
  return `00${String(100_000 + number).padStart(6, '0')}`
}

function ascii(name: string): string {
  return fold(name).replace(/[^a-z]/gu, '')
}
