import { expect, it } from 'vitest'
import { isSameValue } from '../../shared/kernel/same-value.ts'

it('plain values are the same by what is in them', () => {
  expect(isSameValue({ a: [1, { b: 'x' }], c: null }, { a: [1, { b: 'x' }], c: null })).toBe(true)
  expect(isSameValue({ a: 1 }, { a: 1, b: undefined })).toBe(false)
  expect(isSameValue({ a: undefined }, { b: undefined })).toBe(false)
  expect(isSameValue([1, 2], [1])).toBe(false)
  expect(isSameValue(null, {})).toBe(false)
})

it('everything else is only the same as itself', () => {
  const map = new Map([['a', 1]])
  expect(isSameValue({ map }, { map })).toBe(true)
  expect(isSameValue(map, new Map(map))).toBe(false)
  expect(isSameValue(new Date(0), new Date(0))).toBe(false)
})
