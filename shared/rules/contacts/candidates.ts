import { groupBy } from '../../kernel/group-by.ts'
import { withOneLetterLess } from './one-edit.ts'
import type { Profile } from './profile.ts'

/**
 * The pairs that are worth comparing: those with an address, a number or a surname and initial in common. Each pair
 * once. Comparing everybody with everybody would be twelve million pairs for five thousand people.
 */
export function* candidatePairs(profiles: readonly Profile[]): Generator<[Profile, Profile]> {
  const seen = new Set<number>()
  const number = new Map(profiles.map((profile, at) => [profile, at]))
  for (const block of blocksOf(profiles)) {
    for (const [at, one] of block.entries()) {
      for (const other of block.slice(at + 1)) {
        const [a, b] = [number.get(one) ?? 0, number.get(other) ?? 0]
        const pair = Math.min(a, b) * profiles.length + Math.max(a, b)
        if (a === b || seen.has(pair)) continue
        seen.add(pair)
        yield [one, other]
      }
    }
  }
}

/** More people than this with one surname and initial are compared with their colleagues only. */
const MANY = 60

function blocksOf(profiles: readonly Profile[]): Profile[][] {
  const blocks = new Map<string, Profile[]>()
  for (const profile of profiles) {
    for (const key of keysOf(profile)) {
      const block = blocks.get(key)
      if (block === undefined) blocks.set(key, [profile])
      else block.push(profile)
    }
  }
  return [...blocks.values()].flatMap((block) => {
    if (block.length < 2) return []
    return block.length > MANY ? byWorkplace(block) : [block]
  })
}

function byWorkplace(block: readonly Profile[]): Profile[][] {
  const placed = block.flatMap((profile) => profile.workplaces.map((place) => ({ place, profile })))
  return [...groupBy(placed, ({ place }) => place).values()].map((group) =>
    group.map(({ profile }) => profile),
  )
}

function keysOf({ name, reach, workplaces }: Profile): Set<string> {
  const keys = new Set(reach)
  const whole = name.surnames.join('')
  const slips = whole.length >= 5 ? withOneLetterLess(whole) : []
  for (const letter of new Set([...name.initials, ...name.first].map((word) => word.slice(0, 1)))) {
    for (const key of name.surnameKeys) keys.add(`${letter} ${key}`)
    for (const slip of slips) keys.add(`${letter}~${slip}`)
  }
  // Without a first name only colleagues are compared.
  for (const key of name.surnameKeys) for (const place of workplaces) keys.add(`${key} ${place}`)
  return keys
}
