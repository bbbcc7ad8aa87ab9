import type { NameParts } from './name-parts.ts'
import { oneEdit } from './one-edit.ts'

/**
 * `same`: a first name in common, however it is spelt. `fits`: initials that can be those of the other. `unknown`: one
 * of them has no first name. `other`: two different first names, such as Hein and Henk.
 */
export type GivenMatch = 'same' | 'fits' | 'unknown' | 'other'

export function compareGiven(a: NameParts, b: NameParts): GivenMatch {
  if (a.initials.length === 0 || b.initials.length === 0) return 'unknown'
  if (a.firstKeys.some((key) => b.firstKeys.includes(key)) || isTurned(a.first, b.first)) return 'same'
  const bothInFull = a.first.length > 0 && b.first.length > 0
  if (bothInFull || !initialsFit(a.initials, b.initials)) return 'other'
  return abbreviates(a, b) && abbreviates(b, a) ? 'fits' : 'other'
}

/** Two letters of a longer name turned round: Mariska and Marsika. */
function isTurned(first: readonly string[], others: readonly string[]): boolean {
  return first.some(
    (name) =>
      name.length >= 5 && others.some((other) => name[0] === other[0] && oneEdit(name, other) === 'turned'),
  )
}

/** "J." fits "J.P."; "J.K." does not. */
function initialsFit(a: readonly string[], b: readonly string[]): boolean {
  const count = Math.min(a.length, b.length)
  return a.slice(0, count).every((initial, at) => initial[0] === b[at]?.[0])
}

/** "Chr." is Christiaan and not Cornelis; with initials only there is nothing to hold against it. */
function abbreviates({ initials }: NameParts, { first }: NameParts): boolean {
  const [initial = ''] = initials
  const [name] = first
  return initial.length === 1 || name === undefined || name.startsWith(initial)
}

/**
 * `same`: the same surname. `variant`: another spelling of it. `part`: one of two surnames in common, as of somebody
 * who married. `slip`: one mistake of typing apart. `other`: different names.
 */
export type SurnameMatch = 'same' | 'variant' | 'part' | 'slip' | 'other'

export function compareSurnames(a: NameParts, b: NameParts): SurnameMatch {
  const [whole, otherWhole] = [a.surnames.join(''), b.surnames.join('')]
  if (whole === '' || otherWhole === '') return 'other'
  if (whole === otherWhole) return 'same'
  // Married names stand in either order.
  const inCommon = a.surnameKeys.filter((key) => b.surnameKeys.includes(key)).length
  if (inCommon > 0) {
    return inCommon === a.surnameKeys.length && inCommon === b.surnameKeys.length ? 'variant' : 'part'
  }
  return isSlip(whole, otherWhole) ? 'slip' : 'other'
}

/** Short names are often one letter apart without being one name: Smit and Smits, Mulder and Muller. */
function isSlip(a: string, b: string): boolean {
  if (a[0] !== b[0]) return false
  const edit = oneEdit(a, b)
  return (
    (edit === 'turned' && a.length >= 5) || (edit === 'other-letter' && Math.min(a.length, b.length) >= 8)
  )
}
