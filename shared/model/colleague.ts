import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { text } from '../kernel/fields.ts'

/**
 * Somebody of the municipality who writes in this workspace (*collega*), under their person id. Names in
 * authorship records and under *Ook ingevuld* are looked up here.
 */
export const Colleague = defineEntity('colleague', {
  name: text({ min: 1, max: 120, search: true }),
  function: text({ max: 120 }),
})

export type Colleague = EntityValue<typeof Colleague>
