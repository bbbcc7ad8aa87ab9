import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { choice, members, ref, text } from '../kernel/fields.ts'

export const levels = [
  'bestuur',
  'management',
  'uitvoering',
  'beleid',
  'inkoop',
  'toegang',
  'contract',
  'client',
] as const

/**
 * Fixed codes for what somebody does (*functie*): every municipality has names of its own for them, which it keeps as
 * `FunctionName` records of its workspace.
 */
export const functionCodes = [
  'bestuurder',
  'directeur',
  'manager',
  'teamleider',
  'uitvoerder',
  'gedragswetenschapper',
  'kwaliteitsmedewerker',
  'relatiebeheerder',
  'accounthouder',
  'contractmanager',
  'inkoper',
  'beleidsadviseur',
  'toegangsmedewerker',
  'wethouder',
  'clientvertegenwoordiger',
  'ondersteuner',
] as const

/** How somebody is best reached (*bereikbaar via*). */
export const waysToReach = ['telefoon', 'mobiel', 'mail', 'videobellen', 'langsgaan'] as const

/**
 * Somebody to talk with (*contact*): one directory document per person, so that one person can be corrected,
 * moved or erased without touching another. `dossier` is the provider they work for now, `organisation` its name when
 * it has no dossier, `level` the layer they speak from (*niveau*), `functionCode` what they do and `function` the title
 * on their card. `topics` are words. `sameAs` and `notSameAs` hold ids of directory documents: two records of one
 * person (*samengevoegd*) stay two documents that point at each other, so that merging differently on two laptops
 * loses nothing; see `shared/rules/contacts/same-person.ts`.
 */
export const Person = defineEntity('person', {
  name: text({ min: 1, max: 200, search: true }),
  function: text({ max: 200, search: true }),
  functionCode: choice(functionCodes, { index: true }),
  level: choice(levels, { index: true }),
  dossier: ref({ index: true }),
  organisation: text({ max: 250, search: true }),
  topics: members({ search: true }),
  phone: text({ max: 40, search: true }),
  mobile: text({ max: 40, search: true }),
  email: text({ max: 200, search: true }),
  reach: choice(waysToReach, { index: true }),
  reachNote: text({ max: 500, search: true }),
  sameAs: members({ index: true }),
  notSameAs: members(),
})

export type Person = EntityValue<typeof Person>

/** A directory document holds one person, so its record needs no id of its own. */
export const PERSON_RECORD = 'main'
