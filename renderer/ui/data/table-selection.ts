/** Rows that are ticked in a table, by key. */
export type Ticked = ReadonlySet<string>

/**
 * How the next range is counted: from `anchor`, on top of what was ticked before it. Kept beside the ticks, so that a
 * range that grows and shrinks again takes only its own rows along.
 */
export interface TickState {
  ticked: Ticked
  anchor: string | null
  base: Ticked
}

export const NOTHING_TICKED: TickState = { ticked: new Set(), anchor: null, base: new Set() }

/** Somebody went to a row without ticking it: the next range begins there. */
export function anchorAt({ ticked }: TickState, key: string): TickState {
  return { ticked, anchor: key, base: ticked }
}

/** Ticks a row, or takes its tick away. */
export function toggleTick({ ticked }: TickState, key: string): TickState {
  const next = new Set(ticked)
  if (!next.delete(key)) next.add(key)
  return { ticked: next, anchor: key, base: next }
}

/** Ticks all rows from the anchor up to `key`; rows of an earlier range from the same anchor lose their tick. */
export function extendTicks(state: TickState, keys: readonly string[], from: string, key: string): TickState {
  const anchor = state.anchor !== null && keys.includes(state.anchor) ? state.anchor : from
  const base = anchor === state.anchor ? state.base : state.ticked
  const ends = [keys.indexOf(anchor), keys.indexOf(key)].sort((a, b) => a - b)
  const range = keys.slice(ends[0], (ends[1] ?? 0) + 1)
  return { ticked: new Set([...base, ...range]), anchor, base }
}

export function tickAll(state: TickState, keys: readonly string[]): TickState {
  return anchored(state, new Set([...state.ticked, ...keys]))
}

export function tickNone(state: TickState): TickState {
  return anchored(state, new Set())
}

function anchored({ anchor }: TickState, ticked: Ticked): TickState {
  return { ticked, anchor, base: ticked }
}

/** Whether all, some or none of these rows are ticked. */
export function howManyTicked(ticked: Ticked, keys: readonly string[]): 'all' | 'some' | 'none' {
  if (ticked.size === 0) return 'none'
  const found = keys.reduce((sum, key) => sum + Number(ticked.has(key)), 0)
  return found === 0 ? 'none' : found === keys.length ? 'all' : 'some'
}
