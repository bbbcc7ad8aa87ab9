import { appendFileSync } from 'node:fs'

/** One measured number beside what it should be. */
export interface Figure {
  work: string
  /** Of `floor` and `ours`. */
  unit: 'ms' | 'KB' | 'MB'
  /** Null where the target is an amount by itself. */
  floor: number | null
  ours: number
  /** So many times the floor; where there is none, so much of the unit. */
  target: number
  /** So much of the unit may come on top of that, such as one frame; nothing when left out. */
  allowance?: number
  /** What else has to be so, such as that nothing was lost; true when left out. */
  also?: boolean
}

/** A try with a tenth of the numbers: it says that it is one, and never counts as holding. */
export const isSmall = process.env['WEDERZIJDS_BENCH_SMALL'] === '1'

/** So many, or a tenth of it in a try. */
export function sized(full: number): number {
  return isSmall ? Math.ceil(full / 10) : full
}

/** How often something is measured: fewer times in a try. */
export function times(full: number): number {
  return isSmall ? Math.min(full, 3) : full
}

export function holds({ floor, ours, target, allowance = 0, also = true }: Figure): boolean {
  return !isSmall && also && ours <= target * (floor ?? 1) + allowance
}

/** Says a figure in one line, and adds it to the file that `npm run bench` collects. */
export function tell(figure: Figure): void {
  const { work, unit, floor, ours, target, allowance = 0 } = figure
  const say = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`
  const measured =
    floor === null
      ? `${say(ours)}, target ${say(target)}`
      : `floor ${say(floor)}, ours ${say(ours)}, ratio ${(ours / floor).toFixed(2)}, target ${target}${allowance > 0 ? ` + ${say(allowance)}` : ''}`
  const verdict = isSmall ? 'SMALL ' : holds(figure) ? 'holds ' : 'MISSED'
  console.log(`${verdict}  ${work}: ${measured}`)
  const file = process.env['WEDERZIJDS_BENCH_OUT']
  const line = { work, unit, floor, ours, target, allowance, small: isSmall, holds: holds(figure) }
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(line)}\n`)
}

export function median(values: readonly number[]): number {
  return at(values, 0.5)
}

/** The value below which `part` of them lie. */
export function at(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN
}

export async function took(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}
