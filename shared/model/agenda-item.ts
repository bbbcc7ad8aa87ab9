import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { choice, ref, richText, text, whole } from '../kernel/fields.ts'

export const itemPurposes = ['informeren', 'meningvormend', 'besluiten'] as const
export const itemStates = ['open', 'afgerond'] as const

/**
 * One item of an agenda (*agendapunt*): what for, by whom, in how many minutes; `body` are its minutes (*verslag*),
 * written together. Items that are not 'afgerond' are carried over to the next meeting; `carriedFrom` is then the
 * meeting document it came from. `order` is a fractional index key.
 */
export const AgendaItem = defineEntity('agenda-item', {
  title: text({ max: 300, search: true }),
  purpose: choice(itemPurposes, { index: true }),
  owner: text({ max: 120, search: true }),
  minutes: whole(24 * 60),
  state: choice(itemStates, { index: true }),
  carriedFrom: ref(),
  order: text({ max: 200 }),
  body: richText({ search: true }),
})

export type AgendaItem = EntityValue<typeof AgendaItem>
