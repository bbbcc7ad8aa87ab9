import type { KeyArea, KnownKey, KnownKeys } from '../../ui/index.ts'

export type KeyLine = Pick<KnownKey, 'keys' | 'does'>

export interface KeyGroup {
  where: (typeof ORDER)[number]
  lines: readonly KeyLine[]
}

/** What a part of the screen does with its keys. A part without a group of its own belongs to the screen. */
export type AreaWords = Record<KeyArea, readonly KeyLine[]>

const ORDER = ['screen', 'table', 'ticks', 'lines', 'sortable', 'text', 'everywhere'] as const

/**
 * The keys by where they work, each once: what the screen itself named comes before what is said of its parts and of
 * every screen. Groups without keys are left out.
 */
export function groupKeys(
  { keys, areas }: KnownKeys,
  words: AreaWords,
  general: readonly KeyLine[],
): KeyGroup[] {
  const ofArea = (area: KeyArea): readonly KeyLine[] => (areas.includes(area) ? words[area] : [])
  return ORDER.map((where) => {
    const named = keys.filter((key) => key.where === where)
    if (where === 'everywhere') return { where, lines: eachOnce([...sorted(named), ...general]) }
    if (where === 'screen') return { where, lines: eachOnce([...sorted(named), ...ofArea('detail')]) }
    return { where, lines: eachOnce([...named, ...ofArea(where)]) }
  }).filter(({ lines }) => lines.length > 0)
}

function sorted(lines: readonly KeyLine[]): KeyLine[] {
  return [...lines].sort((a, b) => a.keys.localeCompare(b.keys, 'nl', { numeric: true }))
}

function eachOnce(lines: readonly KeyLine[]): KeyLine[] {
  return lines
    .filter(({ keys }, index) => lines.findIndex((other) => other.keys === keys) === index)
    .map(({ keys, does }) => ({ keys, does }))
}
