import { describe, expect, it } from 'vitest'
import {
  looksLikeMarkdown,
  htmlInTwoLevels,
  markdownInTwoLevels,
} from '../../renderer/editor/markdown-paste.ts'

describe('pasted text', () => {
  it.each([
    '# Verslag\n\nTekst',
    'Zie [de site](https://voorbeeld.nl).',
    '- [ ] bellen',
    '- eerste\n- tweede',
    '1. eerste\n2. tweede',
    '**vet** en **nog eens**',
    '```\ncode\n```',
  ])('is markdown: %j', (text) => expect(looksLikeMarkdown(text)).toBe(true))

  it.each([
    'Gewone tekst.',
    'Prijs #1 en 2 * 3 = 6',
    '- één streepje',
    '1. alleen dit',
    'een **woord** vet',
    '#hashtag',
    'Van 10 - 12 uur\nof van 13 - 14 uur',
  ])('is just words: %j', (text) => expect(looksLikeMarkdown(text)).toBe(false))
})

it('brings headings to the two levels of a text', () => {
  expect(markdownInTwoLevels('# Een\n## Twee\n#### Vier\n#geen')).toBe('## Een\n### Twee\n### Vier\n#geen')
  expect(htmlInTwoLevels('<h1 class="x">Een</h1><h4>Vier</h4><hr>')).toBe(
    '<h2 class="x">Een</h2><h3>Vier</h3><hr>',
  )
})
