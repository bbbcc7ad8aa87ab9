import { cpus, totalmem } from 'node:os'

/**
 * The figures as a table for the README, under the day and the machine on which they were measured.
 * @param {readonly { work: string, unit: string, floor: number | null, ours: number, target: number, allowance: number, small: boolean, holds: boolean }[]} figures
 */
export function markdownOf(figures) {
  const processors = cpus()
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  const machine = `${processors.length} x ${processors[0]?.model.trim() ?? '?'}, ${gigabytes} GB`
  const rows = figures.map(({ work, unit, floor, ours, target, allowance, small, holds }) => {
    const say = (/** @type {number} */ value) => `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`
    const ratio = floor === null ? '' : `${(ours / floor).toFixed(2)}x`
    const wanted =
      floor === null ? `≤ ${say(target)}` : `≤ ${target}x${allowance > 0 ? ` + ${say(allowance)}` : ''}`
    const verdict = small ? 'small' : holds ? 'yes' : 'no'
    return `| ${work} | ${floor === null ? '' : say(floor)} | ${say(ours)} | ${ratio} | ${wanted} | ${verdict} |`
  })
  return [
    `${new Date().toISOString().slice(0, 10)}, ${machine}`,
    '',
    '| work | floor | ours | ratio | target | holds |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}
