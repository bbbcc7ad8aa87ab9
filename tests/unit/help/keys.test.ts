import { expect, test } from 'vitest'
import { groupKeys, type AreaWords } from '../../../renderer/features/help/keys.ts'

const words: AreaWords = {
  table: [{ keys: 'Enter', does: 'Open' }],
  ticks: [{ keys: 'Spatie', does: 'Kies' }],
  lines: [{ keys: 'Enter', does: 'Open' }],
  detail: [{ keys: 'Esc', does: 'Sluit' }],
  sortable: [{ keys: 'Spatie', does: 'Pak op' }],
  text: [{ keys: 'Alt+F10', does: 'Knoppen' }],
}

test('by where they work, each once, and only what is on the screen', () => {
  const groups = groupKeys(
    {
      keys: [
        { keys: 'F2', does: 'Wijzig', where: 'screen' },
        { keys: 'Ctrl+N', does: 'Nieuw', where: 'screen' },
        { keys: 'Ctrl+B', does: 'Vet', where: 'text' },
        { keys: 'Ctrl+B', does: 'Vet', where: 'text' },
        { keys: 'Ctrl+L', does: 'Vergrendel', where: 'everywhere' },
      ],
      areas: ['text', 'text', 'detail'],
    },
    words,
    [
      { keys: 'Ctrl+L', does: 'Nog een keer' },
      { keys: 'Tab', does: 'Verder' },
    ],
  )
  expect(groups).toEqual([
    {
      where: 'screen',
      lines: [
        { keys: 'Ctrl+N', does: 'Nieuw' },
        { keys: 'F2', does: 'Wijzig' },
        { keys: 'Esc', does: 'Sluit' },
      ],
    },
    {
      where: 'text',
      lines: [
        { keys: 'Ctrl+B', does: 'Vet' },
        { keys: 'Alt+F10', does: 'Knoppen' },
      ],
    },
    {
      where: 'everywhere',
      lines: [
        { keys: 'Ctrl+L', does: 'Vergrendel' },
        { keys: 'Tab', does: 'Verder' },
      ],
    },
  ])
})

test('what the screen names itself comes before what is said of its parts', () => {
  const known = {
    keys: [{ keys: 'Esc', does: 'Sluit het contact', where: 'screen' as const }],
    areas: ['detail' as const],
  }
  expect(groupKeys(known, words, [])[0]?.lines).toEqual([{ keys: 'Esc', does: 'Sluit het contact' }])
})
