import type * as Y from 'yjs'
import { readMeta } from '../../../shared/documents/meta.ts'
import { Department } from '../../../shared/model/department.ts'
import { Location } from '../../../shared/model/location.ts'
import { PERSON_RECORD, Person } from '../../../shared/model/person.ts'
import { standInFor } from '../../../shared/rules/contacts/same-person.ts'
import type { PaperSection } from '../paper.ts'
import type { DossierDocument } from './choice.ts'
import { tableSection } from './parts.ts'
import type { DossierWords } from './words.ts'

/** Where the provider is, and its departments. */
export function aboutSections(dossier: Y.Doc, { t }: DossierWords): PaperSection[] {
  const locations = Location.list(dossier)
  const placeOf = new Map(locations.map(({ id, name, address, city }) => [id, name || address || city]))
  return [
    ...tableSection(
      t.locations,
      [t.name, t.address, t.postcode, t.city],
      locations.map(({ name, address, postcode, city }) => [name, address, postcode, city]),
    ),
    ...tableSection(
      t.departments,
      [t.name, t.location, t.phone, t.email],
      Department.list(dossier).map(({ name, location, phone, email }) => [
        name,
        placeOf.get(location) ?? '',
        phone,
        email,
      ]),
    ),
  ]
}

/** Who work there, by name; who was merged is there once. */
export function contactSections(directory: readonly DossierDocument[], words: DossierWords): PaperSection[] {
  const { t } = words
  const people = directory.map(({ id, content }) => ({
    ...Person.read(content, PERSON_RECORD),
    doc: id,
    createdAt: readMeta(content).createdAt,
  }))
  const standIns = standInFor(people)
  const shown = people
    .filter(({ doc }) => standIns.get(doc) === doc)
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  return tableSection(
    t.contacts,
    [t.name, t.function, t.level, t.phone, t.email],
    shown.map((person) => [
      person.name,
      words.functionOf(person),
      words.choice('level', person.level),
      [person.phone, person.mobile].filter((number) => number !== '').join('\n'),
      person.email,
    ]),
  )
}
