import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { choice, clockTime, day, members, moment, ref, text } from '../kernel/fields.ts'

export const tableTopics = ['zorginhoud', 'toegang', 'samenwerking', 'beleid', 'inkoop', 'tarieven'] as const

/**
 * An open table (*open tafel*): the municipality and several providers talk about one theme, in rounds. One per
 * document; guests at the table get this document and nothing else. `topic` says what kind of theme it is, and so who
 * should be there. `round` is the id of the round that is going on.
 */
export const OpenTable = defineEntity('table', {
  title: text({ max: 250, search: true }),
  topic: choice(tableTopics, { index: true }),
  date: day({ index: true }),
  startsAt: clockTime(),
  place: text({ max: 300, search: true }),
  dossiers: members({ index: true }),
  round: ref(),
  finishedAt: moment({ index: true }),
})

export type OpenTable = EntityValue<typeof OpenTable>

/** A table document holds one table, so its record needs no id of its own. */
export const TABLE_RECORD = 'main'
