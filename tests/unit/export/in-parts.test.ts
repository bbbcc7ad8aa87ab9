import { expect, it } from 'vitest'
import { inParts } from '../../../renderer/features/exporting/in-parts.ts'

const MB = 2 ** 20

async function* pieces(sizes: readonly number[]): AsyncGenerator<Uint8Array, string> {
  for (const [index, size] of sizes.entries())
    yield await Promise.resolve(new Uint8Array(size).fill(index + 1))
  return 'klaar'
}

it('puts small pieces together and cuts large ones, with every byte in its place', async () => {
  const sizes = [10, 3 * MB, 9 * MB, 0, 5]
  const parts: Uint8Array[] = []
  let end = ''
  for await (const part of inParts(pieces(sizes), (answer) => (end = answer))) parts.push(part.slice())
  expect(end).toBe('klaar')
  expect(parts.map((part) => part.length)).toEqual([4 * MB, 4 * MB, 4 * MB, 15])
  const all = Buffer.concat(parts)
  const expected = Buffer.concat(sizes.map((size, index) => Buffer.alloc(size, index + 1)))
  expect(all.equals(expected)).toBe(true)
})
