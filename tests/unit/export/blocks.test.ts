import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Block } from '../../../shared/documents/blocks.ts'
import { blocksOf } from '../../../shared/documents/blocks-of.ts'
import { blocks, element, fragmentOf, wordsIn } from '../../support/rich-text.ts'

function fragmentWith(...nodes: (Y.XmlElement | Y.XmlText)[]): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('text')
  fragment.push(nodes)
  return fragment
}

test('what the editor writes comes back as it is', () => {
  fc.assert(
    fc.property(blocks, (written) => {
      const read = blocksOf(fragmentOf(written))
      expect(wordsIn(read)).toEqual(wordsIn(written))
      expect(read).toMatchObject(written)
    }),
  )
})

test('every kind of block and mark', () => {
  const written: Block[] = [
    { type: 'heading', level: 3, runs: [{ text: 'Wachttijd' }] },
    {
      type: 'paragraph',
      runs: [
        { text: 'Van ' },
        { text: 'twaalf', bold: true, italic: true },
        { text: '\n' },
        { text: 'naar ', strike: true },
        { text: 'acht', code: true },
        { text: 'weken', href: 'https://voorbeeld.nl' },
      ],
    },
  ]
  expect(blocksOf(fragmentOf(written))).toEqual(written)
})

test('an address that is not safe to follow stays words', () => {
  for (const href of ['javascript:alert(1)', 'http://voorbeeld.nl', 'file:///c:/a', 'data:text/html,x', '']) {
    const written: Block[] = [{ type: 'paragraph', runs: [{ text: 'hier', href }] }]
    expect(blocksOf(fragmentOf(written))).toEqual([{ type: 'paragraph', runs: [{ text: 'hier' }] }])
  }
})

test('what a newer build writes becomes paragraphs with its words', () => {
  const cell = (text: string) => element('tableCell', [element('paragraph', [new Y.XmlText(text)])])
  const marked = new Y.XmlText()
  marked.insert(0, 'geel', { highlight: { color: 'yellow' }, 'bold--abcd1234': {} })
  const fragment = fragmentWith(
    element('table', [element('tableRow', [cell('a'), cell('b')])]),
    element('callout', [new Y.XmlText('let '), element('stamp', [new Y.XmlText('Anna')]), marked]),
    new Y.XmlText('los'),
    element('bulletList', [element('paragraph', [new Y.XmlText('geen item')])]),
    element('image', [], { src: 'x' }),
  )
  const paragraph = (text: string) => ({ type: 'paragraph', runs: [{ text }] })
  expect(blocksOf(fragment)).toEqual([
    paragraph('a'),
    paragraph('b'),
    { type: 'paragraph', runs: [{ text: 'let ' }, { text: 'Anna' }, { text: 'geel', bold: true }] },
    paragraph('los'),
    { type: 'bullets', items: [{ checked: false, blocks: [paragraph('geen item')] }] },
  ])
})

test('somebody who is named is told by the name of then, wherever it stands', () => {
  const anna = () => element('mention', [], { id: 'directory:1', label: 'Anna Kok' })
  let deep = element('paragraph', [anna()])
  for (let depth = 0; depth < 40; depth += 1) deep = element('blockquote', [deep])
  const fragment = fragmentWith(
    element('paragraph', [new Y.XmlText('Met '), anna(), new Y.XmlText(' erbij.')]),
    element('paragraph', [anna()]),
    element('callout', [anna()]),
    deep,
  )
  const name = { text: '@Anna Kok' }
  const blocks = blocksOf(fragment)
  expect(blocks.slice(0, 3)).toEqual([
    { type: 'paragraph', runs: [{ text: 'Met ' }, name, { text: ' erbij.' }] },
    { type: 'paragraph', runs: [name] },
    { type: 'paragraph', runs: [name] },
  ])
  expect(wordsIn(blocks.slice(3))).toEqual(['@Anna', 'Kok'])
})

test('lines without words are left out', () => {
  const empty = element('paragraph', [new Y.XmlText('  ')])
  expect(blocksOf(fragmentWith(empty, element('paragraph'), element('bulletList')))).toEqual([])
})

test('a text nested a thousand deep is read, and no word of it is lost', () => {
  const fragment = fragmentWith()
  let inner: Y.XmlFragment = fragment
  for (let depth = 0; depth < 1000; depth += 1) {
    const deeper = element('blockquote')
    inner.push([deeper])
    inner = deeper
  }
  inner.push([element('paragraph', [new Y.XmlText('diep')])])
  expect(wordsIn(blocksOf(fragment))).toEqual(['diep'])
})
