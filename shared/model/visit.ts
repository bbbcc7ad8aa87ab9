import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { clockTime, day, members, moment, ref, richText, text } from '../kernel/fields.ts'

/**
 * A visit (*bezoek*) to a provider on location, one per document, about the dossier in the document's meta.
 * `location` is the id of a location record of that dossier, `place` the words for where it is. `present` holds ids
 * of directory documents and `colleague:ID` of colleagues. `body` is what was seen and said, written together.
 * `finishedAt` is '' until somebody rounds the visit off (*rondt af*).
 */
export const Visit = defineEntity('visit', {
  title: text({ max: 250, search: true }),
  location: ref({ index: true }),
  place: text({ max: 300, search: true }),
  date: day({ index: true }),
  startsAt: clockTime(),
  present: members({ index: true }),
  presentOthers: text({ max: 500, search: true }),
  finishedAt: moment({ index: true }),
  body: richText({ search: true }),
})

export type Visit = EntityValue<typeof Visit>

/** A visit document holds one visit, so its record needs no id of its own. */
export const VISIT_RECORD = 'main'
