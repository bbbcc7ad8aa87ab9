import { appendFileSync } from 'node:fs'

/** One measured number beside what it should be. `floor` is null where the target is a time. */
export interface Figure {
  work: string
  unit: 'ms' | 'x'
  floor: number | null
  ours: number
  target: number
}

export function holds({ floor, ours, target }: Figure): boolean {
  return (floor === null ? ours : ours / floor) <= target
}

/** Says a figure in one line, and adds it to the file that `npm run bench` collects. */
export function tell(figure: Figure): void {
  const { work, floor, ours, target } = figure
  const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`
  const measured =
    floor === null
      ? `${ms(ours)}, target ${ms(target)}`
      : `floor ${ms(floor)}, ours ${ms(ours)}, ratio ${(ours / floor).toFixed(2)}, target ${target}`
  console.log(`${holds(figure) ? 'holds' : 'MISSED'}  ${work}: ${measured}`)
  const file = process.env['WEDERZIJDS_BENCH_OUT']
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ ...figure, holds: holds(figure) })}\n`)
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}
