import { createHash } from 'node:crypto'

/** What stood in a file; `isWhole`: exactly as it was written. False too for what an older build wrote, without a sum. */
interface SummedJson {
  json: unknown
  isWhole: boolean
}

/** JSON with its own checksum: one changed bit can leave a good file that says something else. */
export function withSum(value: object): string {
  return `${JSON.stringify({ ...value, sum: sumOf(value) })}\n`
}

/** Null when it is no JSON object. */
export function readSummed(text: string): SummedJson | null {
  try {
    const { sum, ...json } = asObject(JSON.parse(text))
    return { json, isWhole: sum === sumOf(json) }
  } catch {
    return null
  }
}

function asObject(json: unknown): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new TypeError('no object')
  return json as Record<string, unknown>
}

function sumOf(value: object): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)
}
