import { expect, test } from 'vitest'
import { readMarkdown, type Block, type Inline } from '../../../renderer/features/help/markdown.ts'

test('headings, paragraphs and what stands in a line', () => {
  const blocks = readMarkdown(
    '# Op bezoek\n\nKies *Plan een bezoek* (**Ctrl+N**),\nof zie [Overleg](overleg.md).\n\n![Het scherm](beelden/bezoek.png)\n',
  )
  expect(blocks.map(said)).toEqual([
    'heading 1: Op bezoek',
    'Kies <Plan een bezoek> (<<Ctrl+N>>), of zie [Overleg|overleg.md].',
    '{Het scherm|beelden/bezoek.png}',
  ])
})

test('lists: numbered, with lines that go on, with an empty line between, and inside another', () => {
  const blocks = readMarkdown(
    '1. Kies dit\n   en dat.\n2. Klaar.\n   - ook\n   - en nog\n\nDaarna:\n\n- een\n\n- twee\n',
  )
  expect(blocks.map(said)).toEqual([
    'ordered: Kies dit en dat. / Klaar. + list: ook / en nog',
    'Daarna:',
    'list: een / twee',
  ])
})

test('a table, a quote, and what is none of these', () => {
  const blocks = readMarkdown(
    '| Bestand | Waarvoor |\n|---|---|\n| ICS | *Uw* agenda |\n\n> Let op.\n\n5 * 3 * 2 en a_b_c\n',
  )
  expect(blocks.map(said)).toEqual([
    'table: Bestand, Waarvoor / ICS, <Uw> agenda',
    'quote: Let op.',
    '5 * 3 * 2 en a_b_c',
  ])
})

function said(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `heading ${block.level}: ${inLine(block.children)}`
    case 'paragraph':
      return inLine(block.children)
    case 'list': {
      const items = block.items.map((item) => item.map(said).join(' + '))
      return `${block.isOrdered ? 'ordered' : 'list'}: ${items.join(' / ')}`
    }
    case 'table':
      return `table: ${[block.head, ...block.rows].map((row) => row.map(inLine).join(', ')).join(' / ')}`
    case 'quote':
      return `quote: ${block.blocks.map(said).join(' ')}`
  }
}

function inLine(pieces: readonly Inline[]): string {
  return pieces
    .map((piece) => {
      if ('text' in piece) return piece.text
      if (piece.kind === 'image') return `{${piece.alt}|${piece.src}}`
      if (piece.kind === 'link') return `[${inLine(piece.children)}|${piece.href}]`
      const inside = inLine(piece.children)
      return piece.kind === 'strong' ? `<<${inside}>>` : `<${inside}>`
    })
    .join('')
}
