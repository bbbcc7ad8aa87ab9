import { expect, test } from 'vitest'
import { cleanTableName, uniqueTableName } from '../../shared/sync/table-name.ts'

test.each([
  ['  Anna   de Boer ', 'Anna de Boer'],
  ['Anna\nde\tBoer', 'Anna de Boer'],
  ['Anna\u202eredoB ed', 'AnnaredoB ed'],
  ['\u2066Anna\u2069\u200b\ufeff\u0000', 'Anna'],
  ['\u200b \u0007', ''],
  ['Zo\u0065\u0308', 'Zoë'],
])('%j is shown as %j', (given, shown) => {
  expect(cleanTableName(given)).toBe(shown)
})

test('a name is at most 80 characters, never half of one', () => {
  expect(cleanTableName('x'.repeat(200))).toHaveLength(80)
  expect(Array.from(cleanTableName('🙂'.repeat(200)))).toHaveLength(80)
})

test('two people never have the same name, whatever the capitals', () => {
  expect(uniqueTableName('Anna', ['Bert'])).toBe('Anna')
  expect(uniqueTableName('anna', ['Anna', 'ANNA (2)'])).toBe('anna (3)')
})
