import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { choice, clockTime, day, members, moment, ref, text, whole } from '../kernel/fields.ts'

export const meetingForms = ['fysiek', 'online', 'hybride'] as const

/**
 * A meeting (*overleg*) with one or more providers, one per document; `dossiers` says with whom, and it shows in each
 * of those. `minutes` is how long it takes. `previous` is the meeting document whose open items were carried over.
 */
export const Meeting = defineEntity('meeting', {
  title: text({ max: 250, search: true }),
  date: day({ index: true }),
  startsAt: clockTime(),
  minutes: whole(24 * 60),
  form: choice(meetingForms, { index: true }),
  place: text({ max: 300, search: true }),
  dossiers: members({ index: true }),
  present: members({ index: true }),
  presentOthers: text({ max: 500, search: true }),
  previous: ref({ index: true }),
  finishedAt: moment({ index: true }),
})

export type Meeting = EntityValue<typeof Meeting>

/** A meeting document holds one meeting, so its record needs no id of its own. */
export const MEETING_RECORD = 'main'
