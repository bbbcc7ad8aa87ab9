import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { day, ref, text } from '../kernel/fields.ts'

/**
 * Where a contact worked before (*eerdere werkplek*), in their directory document. `dossier` when that organisation has
 * one, `organisation` its name as it was then.
 */
export const FormerJob = defineEntity('former-job', {
  dossier: ref({ index: true }),
  organisation: text({ max: 250, search: true }),
  function: text({ max: 200, search: true }),
  until: day({ index: true }),
})

export type FormerJob = EntityValue<typeof FormerJob>
