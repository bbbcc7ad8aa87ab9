import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { choice, day, members, richText, text } from '../kernel/fields.ts'

export const noteKinds = ['gesprek', 'bezoek', 'telefoon', 'intern'] as const
export const perspectives = ['gemeente', 'aanbieder', 'zorggebruiker'] as const

/**
 * A note (*notitie*) about one relation, one per document: `body` is written together, the rest are fields.
 * `present` holds ids of directory documents and `colleague:ID` of colleagues, `presentOthers` the names of people
 * who have neither.
 * `perspectives` tells whose view the note carries. The audience is in the document's meta, fixed at creation.
 */
export const Note = defineEntity('note', {
  title: text({ max: 250, search: true }),
  kind: choice(noteKinds, { index: true }),
  date: day({ index: true }),
  present: members({ index: true }),
  presentOthers: text({ max: 500, search: true }),
  perspectives: members({ index: true }),
  body: richText({ search: true }),
})

export type Note = EntityValue<typeof Note>

/** A note document holds one note, so its record needs no id of its own. */
export const NOTE_RECORD = 'main'
