import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { text } from '../kernel/fields.ts'

/** A place where a provider gives care (*locatie*), in the dossier of that provider. */
export const Location = defineEntity('location', {
  name: text({ max: 250, search: true }),
  address: text({ max: 250, search: true }),
  postcode: text({ max: 12, search: true }),
  city: text({ max: 120, search: true }),
})

export type Location = EntityValue<typeof Location>
