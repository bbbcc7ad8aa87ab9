import { expect, it } from 'vitest'
import { folderNames } from '../../../renderer/export/archive/folder-names.ts'

it('gives every dossier a folder of its own that Windows takes', () => {
  const long = 'Stichting '.repeat(30)
  const names = folderNames([
    'De Linde',
    'de linde',
    'De Linde',
    'Zorg/Thuis: a*b?',
    'CON',
    '',
    '',
    `${long}a`,
    `${long}b`,
  ])
  expect(names.slice(0, 7)).toEqual([
    'De Linde',
    'de linde (2)',
    'De Linde (3)',
    'Zorg-Thuis - ab',
    '_CON',
    'document',
    'document (2)',
  ])
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  for (const name of names) expect(name.length).toBeLessThan(100)
})
