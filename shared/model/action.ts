import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { day, members, moment, ref, text } from '../kernel/fields.ts'

/**
 * Who does what before when (*actie*), agreed in a visit or a meeting; it stands in the document where it was agreed
 * and shows in every dossier of `dossiers`. `item` is the id of the agenda item, '' when there was none. Open until
 * `doneAt`.
 */
export const Action = defineEntity('action', {
  text: text({ min: 1, max: 500, search: true }),
  owner: text({ max: 120, search: true }),
  due: day({ index: true }),
  doneAt: moment({ index: true }),
  dossiers: members({ index: true }),
  item: ref(),
})

export type Action = EntityValue<typeof Action>
