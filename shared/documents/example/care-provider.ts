import { derivedId } from '../../kernel/ids.ts'
import type { Location } from '../../model/location.ts'
import { Department } from '../../model/department.ts'
import { dossierIdFor, locationIdFor, writeLocation, writeProvider } from '../dossier.ts'
import { exampleContacts } from './contacts.ts'
import type { ExampleDocument, MadeProvider, Setting } from './example-document.ts'
import { colleagues, places, providerName, streets } from './names.ts'
import { exampleNotes } from './note.ts'
import { exampleVisits } from './visit.ts'
import type { Random } from './random.ts'

/** One provider with its places, its contacts and what was written about it. */
export function* careProviderDocuments(setting: Setting): Generator<ExampleDocument, MadeProvider> {
  const { workspace, index, person, random } = setting
  const { name, trade } = providerName(index)
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
      for (const department of departmentsOf(trade, locations)) {
        Department.write(content, derivedId('department', department.name), department)
      }
    },
  }

  const provider = { index, dossier, name, contacts: yield* exampleContacts(setting, dossier), locations }
  yield* exampleNotes({
    ...setting,
    dossier,
    provider: name,
    contacts: provider.contacts,
    places: locations.map(({ city }) => city),
  })
  yield* exampleVisits(setting, provider)
  return provider
}

/** Large organisations have departments; the first is at the first location. */
function departmentsOf({ size }: { size: string }, [first, second]: readonly Place[]) {
  if (size !== 'groot' || first === undefined) return []
  return [
    { name: 'Dagbesteding', location: locationIdFor(first), phone: '0100 00 01 01', email: '' },
    { name: 'Wonen', location: locationIdFor(second ?? first), phone: '0100 00 01 02', email: '' },
    { name: 'Administratie en contracten', location: '', phone: '0100 00 01 03', email: '' },
  ]
}

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
