import type { EntityPatch } from '../../kernel/define-entity.ts'
import type { DocId } from '../../kernel/ids.ts'
import { fold } from '../../kernel/text-fold.ts'
import type { Department } from '../../model/department.ts'
import type { Location } from '../../model/location.ts'
import type { Person } from '../../model/person.ts'
import type { Provider } from '../../model/provider.ts'
import type { ExistingProvider } from './existing.ts'
import type { ListField } from './fields.ts'
import type { ListedContact, ListedDepartment, ListedLocation, ListedProvider } from './listed-provider.ts'

/** The ids that every laptop derives alike. */
export interface ImportIds {
  dossierOf(by: { kind: 'kvk' | 'agb' | 'name'; number: string }): DocId
  locationOf(location: ListedLocation): string
  departmentOf(name: string): string
  contactOf(dossier: DocId, name: string): DocId
}

/** What is to be written for one provider. Patches hold no blanks: a blank cell erases nothing. */
export interface PlannedWrites {
  dossier: DocId
  isNew: boolean
  provider: Omit<EntityPatch<typeof Provider>, 'domains' | 'deletedAt'>
  /** To be added to those that the provider has. */
  domains: readonly string[]
  locations: readonly { id: string; patch: EntityPatch<typeof Location> }[]
  departments: readonly { id: string; patch: EntityPatch<typeof Department> }[]
  contacts: readonly { doc: DocId; isNew: boolean; patch: EntityPatch<typeof Person> }[]
}

/** One value that would change in a provider that is here; `of` names the location, department or contact. */
export interface Change {
  of: string
  field: ListField
  before: string
  after: string
}

/** What to write, and what that changes in what is here; nothing is changed in a provider that is new. */
export function writesFor(
  listed: ListedProvider,
  existing: ExistingProvider | null,
  fresh: DocId,
  ids: ImportIds,
): { writes: PlannedWrites; changes: Change[] } {
  const changes: Change[] = []
  /** What the list says otherwise than what is here. */
  function differing<K extends string>(
    said: Record<K, string>,
    here: Record<K, string> | null,
    of: string,
    fields: Record<K, ListField>,
  ): Partial<Record<K, string>> {
    const keys = (Object.keys(fields) as K[]).filter((key) => said[key] !== '' && said[key] !== here?.[key])
    if (existing !== null) {
      // A place or a person that is not here yet is one change, however much is said about it.
      const told = here === null ? keys.slice(0, 1) : keys
      changes.push(
        ...told.map((key) => ({ of, field: fields[key], before: here?.[key] ?? '', after: said[key] })),
      )
    }
    return Object.fromEntries(keys.map((key) => [key, said[key]])) as Partial<Record<K, string>>
  }

  const dossier = existing?.dossier ?? fresh
  const provider = differing<keyof typeof providerFields>(listed, existing, '', providerFields)
  const domains = listed.domains.filter((domain) => existing?.domains.includes(domain) !== true)
  if (existing !== null)
    changes.push(
      ...domains.map((domain): Change => ({ of: '', field: 'domeinen', before: '', after: domain })),
    )

  const hereByPlace = new Map(existing?.locations.map((location) => [ids.locationOf(location), location]))
  const locations = listed.locations.map((location) => {
    const derived = ids.locationOf(location)
    const here = hereByPlace.get(derived) ?? null
    const of = location.name || location.address || location.city
    return {
      id: here?.id ?? derived,
      patch: differing<keyof ListedLocation>(location, here, of, locationFields),
    }
  })
  const departments = listed.departments.map((department) => {
    const here = existing?.departments.find(({ name }) => fold(name) === fold(department.name)) ?? null
    const patch = differing<keyof ListedDepartment>(department, here, department.name, departmentFields)
    return { id: here?.id ?? ids.departmentOf(department.name), patch }
  })
  const contacts = listed.contacts.map((contact) => {
    const here = existing?.contacts.find(({ name }) => fold(name) === fold(contact.name)) ?? null
    const patch = differing<keyof ListedContact>(contact, here, contact.name, contactFields)
    const doc = here?.doc ?? ids.contactOf(dossier, contact.name)
    return { doc, isNew: here === null, patch: here === null ? { ...patch, dossier } : patch }
  })
  return {
    writes: {
      dossier,
      isNew: existing === null,
      provider,
      domains,
      locations: locations.filter(isFilled),
      departments: departments.filter(isFilled),
      contacts: contacts.filter(isFilled),
    },
    changes,
  }
}

function isFilled({ patch }: { patch: object }): boolean {
  return Object.keys(patch).length > 0
}

const providerFields = {
  name: 'naam',
  kvk: 'kvk',
  agb: 'agb',
  size: 'grootte',
  accountHolder: 'accounthouder',
} as const

const locationFields = { name: 'locatie', address: 'adres', postcode: 'postcode', city: 'plaats' } as const

const departmentFields = { name: 'afdeling', phone: 'telefoon', email: 'mail' } as const

const contactFields = {
  name: 'contact',
  function: 'functie',
  phone: 'telefoon',
  mobile: 'mobiel',
  email: 'mail',
} as const
