import type * as Y from 'yjs'
import type { EntityPatch } from '../kernel/define-entity.ts'
import { derivedId, docId, type DocId } from '../kernel/ids.ts'
import type { Result } from '../kernel/result.ts'
import { fold } from '../kernel/text-fold.ts'
import { Department } from '../model/department.ts'
import { Location } from '../model/location.ts'
import { PROVIDER_RECORD, Provider } from '../model/provider.ts'

/** By what every laptop makes the same dossier for the same provider; by its folded name when it has no number. */
export type ProviderNumber = { kind: 'kvk' | 'agb' | 'name'; number: string }

/** The id of a provider's dossier: the same on every laptop of a workspace that imports the same list. */
export function dossierIdFor(workspace: string, { kind, number }: ProviderNumber): DocId {
  return docId('dossier', derivedId(workspace, kind, number))
}

/** The id of a location within its dossier, from where it is: postcode and address, else its name. */
export function locationIdFor(location: {
  name: string
  address: string
  postcode: string
  city: string
}): string {
  const place = [location.postcode.replace(/\s/gu, ''), location.address].map(fold)
  const parts = place.some((part) => part !== '') ? place : [fold(location.name), fold(location.city)]
  return derivedId('location', ...parts)
}

/** The id of a department within its dossier, from its name and where it is. */
export function departmentIdFor({ name, location }: { name: string; location: string }): string {
  return derivedId('department', fold(name), location)
}

export function writeProvider(doc: Y.Doc, patch: EntityPatch<typeof Provider>): Result<string[], 'invalid'> {
  return Provider.write(doc, PROVIDER_RECORD, patch)
}

export function writeLocation(
  doc: Y.Doc,
  id: string,
  patch: EntityPatch<typeof Location>,
): Result<string[], 'invalid'> {
  return Location.write(doc, id, patch)
}

export function writeDepartment(
  doc: Y.Doc,
  id: string,
  patch: EntityPatch<typeof Department>,
): Result<string[], 'invalid'> {
  return Department.write(doc, id, patch)
}
