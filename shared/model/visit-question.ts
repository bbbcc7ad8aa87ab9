import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { flag, ref, text } from '../kernel/fields.ts'

/**
 * Something to ask or look at during a visit (*vraag*), ticked off on the spot. `about` is the row key of the open
 * point in the dossier that it came from, '' for a question of one's own. `order` is a fractional index key.
 */
export const VisitQuestion = defineEntity('visit-question', {
  text: text({ min: 1, max: 500, search: true }),
  about: ref(),
  order: text({ max: 200 }),
  done: flag({ index: true }),
  answer: text({ max: 2000, search: true }),
})

export type VisitQuestion = EntityValue<typeof VisitQuestion>
