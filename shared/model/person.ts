import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { choice, ref, text } from '../kernel/fields.ts'

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
 * Somebody to talk with (*contact*): one directory document per person, so that one person can be corrected,
 * moved or erased without touching another. `dossier` is the provider they work for now, `level` the layer
 * they speak from (*niveau*).
 */
export const Person = defineEntity('person', {
  name: text({ min: 1, max: 200, search: true }),
  function: text({ max: 200, search: true }),
  level: choice(levels, { index: true }),
  dossier: ref({ index: true }),
  phone: text({ max: 40, search: true }),
  email: text({ max: 200, search: true }),
})

export type Person = EntityValue<typeof Person>

/** A directory document holds one person, so its record needs no id of its own. */
export const PERSON_RECORD = 'main'
