import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { day, members, ref, text } from '../kernel/fields.ts'

/** What a meeting decided (*besluit*); shows in every dossier of `dossiers`. `item` is the id of the agenda item. */
export const Decision = defineEntity('decision', {
  text: text({ min: 1, max: 1000, search: true }),
  date: day({ index: true }),
  dossiers: members({ index: true }),
  item: ref(),
})

export type Decision = EntityValue<typeof Decision>
