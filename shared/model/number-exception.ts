import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { moment, text } from '../kernel/fields.ts'

/**
 * A number that looks like a citizen service number (*BSN*) and was kept on purpose (*uitzondering*), in the document
 * where it stands. The record id is derived from the number and the document, so the number itself is not here;
 * `masked` shows its last two digits, `by` is a person id.
 */
export const NumberException = defineEntity('number-exception', {
  masked: text({ max: 20 }),
  reason: text({ min: 1, max: 500 }),
  by: text({ max: 100 }),
  at: moment(),
})

export type NumberException = EntityValue<typeof NumberException>
