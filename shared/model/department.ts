import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { text } from '../kernel/fields.ts'

/**
 * A department of a provider (*afdeling*), in the dossier of that provider. `location` is the record id of the
 * location where it is, or ''.
 */
export const Department = defineEntity('department', {
  name: text({ min: 1, max: 250, search: true }),
  location: text({ max: 100 }),
  phone: text({ max: 40, search: true }),
  email: text({ max: 200, search: true }),
})

export type Department = EntityValue<typeof Department>
