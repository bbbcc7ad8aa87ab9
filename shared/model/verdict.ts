import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { choice, moment, ref, text } from '../kernel/fields.ts'

export const verdicts = ['meer', 'minder', 'beter', 'anders', 'goed-zo'] as const

/**
 * What somebody thinks of the care, per theme (*beeld*): more, less, better, different, or well done, because.
 * The record id is derived from theme and person, so one person has one verdict on a theme in a visit. `followUp` is
 * what will be done about it (*opvolging*); open until `followedUpAt`.
 */
export const Verdict = defineEntity('verdict', {
  theme: text({ min: 1, max: 120, search: true }),
  verdict: choice(verdicts, { index: true }),
  because: text({ max: 2000, search: true }),
  followUp: text({ max: 500, search: true }),
  followedUpAt: moment({ index: true }),
  by: ref(),
})

export type Verdict = EntityValue<typeof Verdict>
