import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { choice, ref, text } from '../kernel/fields.ts'
import { levels } from './person.ts'

/**
 * Somebody who is invited to an open table (*stoel*). `person` is their directory document, '' for who has none;
 * name, organisation and level are copied, because guests at the table have this document only. The record id is
 * derived from the person, so that nobody is invited twice.
 */
export const Seat = defineEntity('seat', {
  person: ref({ index: true }),
  dossier: ref(),
  name: text({ min: 1, max: 200, search: true }),
  organisation: text({ max: 250, search: true }),
  level: choice(levels, { index: true }),
})

export type Seat = EntityValue<typeof Seat>
