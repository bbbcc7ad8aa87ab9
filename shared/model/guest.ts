import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { moment, text } from '../kernel/fields.ts'

/**
 * Somebody who sat at an open table with only a browser (*gast*), as the host let them in; the host writes it, and
 * authorship records `guest:ID` point here. The name is what they gave, not what anybody checked.
 */
export const Guest = defineEntity('guest', {
  name: text({ min: 1, max: 120, search: true }),
  organisation: text({ max: 250, search: true }),
  admittedAt: moment({ index: true }),
})

export type Guest = EntityValue<typeof Guest>
