/** The floor and ours, in milliseconds, from the same run. */
export interface Pair {
  floor: number
  ours: number
}

export function medianOf(values: readonly number[]): number {
  return at(values, 0.5)
}

/** The value below which `part` of them lie. */
export function at(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN
}

/** Runs floor and ours in turn, so that both meet the same machine. */
export async function alternate(
  times: number,
  floor: () => Promise<number>,
  ours: () => Promise<number>,
): Promise<{ floor: number[]; ours: number[] }> {
  const took: { floor: number[]; ours: number[] } = { floor: [], ours: [] }
  for (let n = 0; n < times; n += 1) {
    took.floor.push(await floor())
    took.ours.push(await ours())
  }
  return took
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}

/** When the next frame has been drawn. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve()
      port2.postMessage(null)
    })
  })
}
