import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { moment, richText, text, whole } from '../kernel/fields.ts'

/**
 * One round of an open table (*ronde*): a question and the minutes for it; `body` is what the table answers, written
 * together by everybody there. `startedAt` is when its time began to run, '' before. `order` is a fractional index key.
 */
export const Round = defineEntity('round', {
  question: text({ max: 500, search: true }),
  minutes: whole(8 * 60),
  startedAt: moment(),
  order: text({ max: 200 }),
  body: richText({ search: true }),
})

export type Round = EntityValue<typeof Round>
