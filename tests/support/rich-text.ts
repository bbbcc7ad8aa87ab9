import fc from 'fast-check'
import * as Y from 'yjs'
import type { Block, ListItem, Run } from '../../shared/documents/blocks.ts'

/** A rich text in a document, as the editor writes it. */
export function fragmentOf(blocks: readonly Block[]): Y.XmlFragment {
  const fragment = new Y.Doc().getXmlFragment('text')
  fragment.push(blocks.map(elementOf))
  return fragment
}

/** An element as the editor writes it; numbers and booleans stay what they are. */
export function element(
  name: string,
  children: (Y.XmlElement | Y.XmlText)[] = [],
  attributes: Record<string, unknown> = {},
): Y.XmlElement {
  const made = new Y.XmlElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string)
  made.insert(0, children)
  return made
}

/** Words with marks; a line break is an element between two texts. */
export function inline(runs: readonly Run[]): (Y.XmlElement | Y.XmlText)[] {
  const nodes: (Y.XmlElement | Y.XmlText)[] = []
  let open: { insert: string; attributes: object }[] | null = null
  for (const { text, href, ...marks } of runs) {
    if (text === '\n') {
      nodes.push(element('hardBreak'))
      open = null
      continue
    }
    const link = href === undefined ? {} : { link: { href, target: null } }
    const formats = Object.fromEntries(Object.keys(marks).map((mark) => [mark, {}]))
    const part = { insert: text, attributes: { ...formats, ...link } }
    if (open === null) {
      open = [part]
      const made = new Y.XmlText()
      // Read when the text enters the document, with all that came after it.
      made.applyDelta(open)
      nodes.push(made)
    } else {
      open.push(part)
    }
  }
  return nodes
}

function elementOf(block: Block): Y.XmlElement {
  switch (block.type) {
    case 'paragraph':
      return element('paragraph', inline(block.runs))
    case 'heading':
      return element('heading', inline(block.runs), { level: block.level })
    case 'bullets':
      return element('bulletList', block.items.map(item))
    case 'numbers':
      return element('orderedList', block.items.map(item), { start: block.start })
    case 'tasks':
      return element(
        'taskList',
        block.items.map(({ blocks, checked }) => element('taskItem', blocks.map(elementOf), { checked })),
      )
    case 'quote':
      return element('blockquote', block.blocks.map(elementOf))
    case 'code':
      return element('codeBlock', [new Y.XmlText(block.text)])
    case 'rule':
      return element('horizontalRule')
  }
}

function item({ blocks }: ListItem): Y.XmlElement {
  return element('listItem', blocks.map(elementOf))
}

/** Every word in the order of reading, whatever its marks. */
export function wordsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return words(block.runs.map(({ text }) => text).join(''))
      case 'bullets':
      case 'numbers':
      case 'tasks':
        return block.items.flatMap(({ blocks: inside }) => wordsIn(inside))
      case 'quote':
        return wordsIn(block.blocks)
      case 'code':
        return words(block.text)
      case 'rule':
        return []
    }
  })
}

export function words(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '')
}

/** Words with every sign that means something in one of the forms of file. */
export const word = fc
  .array(fc.constantFrom(...'abcdeé12.,:;!?*_~`#>+-=|[]()<>&"\'\\/{}$^%@'.split('')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((signs) => signs.join(''))

const marks = fc.record(
  {
    bold: fc.constant<true>(true),
    italic: fc.constant<true>(true),
    strike: fc.constant<true>(true),
    href: fc.constantFrom('https://voorbeeld.nl/a?b=1&c=(2)', 'mailto:a@voorbeeld.nl', 'tel:0612345678'),
  },
  { requiredKeys: [] },
)

/** Words with a space behind each; never two pieces with the same marks after one another. */
const runs = fc
  .array(fc.record({ words: fc.array(word, { minLength: 1, maxLength: 4 }), marks }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pieces) => {
    const made = pieces.map(({ words: all, marks: own }): Run => ({ text: `${all.join(' ')} `, ...own }))
    return made.filter((run, index) => index === 0 || marksOf(run) !== marksOf(made[index - 1]))
  })

function marksOf(run: Run | undefined): string {
  return JSON.stringify({ ...run, text: '' }, ['bold', 'italic', 'strike', 'href'])
}

const level = fc.constantFrom<2 | 3>(2, 3)
const checked = fc.boolean()
const paragraph = fc.record({ type: fc.constant('paragraph' as const), runs })

/** Texts of every kind of block, in each other. */
export const blocks: fc.Arbitrary<Block[]> = fc.letrec<{ blocks: Block[]; item: Block[] }>((tie) => ({
  blocks: fc.array(
    fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      paragraph,
      fc.record({ type: fc.constant('heading' as const), level, runs }),
      fc.record({ type: fc.constant('code' as const), text: word }),
      fc.record({ type: fc.constant('rule' as const) }),
      fc.record({ type: fc.constant('bullets' as const), items: items({ blocks: tie('item') }) }),
      fc.record({
        type: fc.constant('numbers' as const),
        start: fc.integer({ min: 1, max: 20 }),
        items: items({ blocks: tie('item') }),
      }),
      fc.record({ type: fc.constant('tasks' as const), items: items({ blocks: tie('item'), checked }) }),
      fc.record({
        type: fc.constant('quote' as const),
        blocks: tie('blocks').filter((inside) => inside.length > 0),
      }),
    ),
    { maxLength: 4, depthIdentifier: 'blocks' },
  ),
  // As in the editor: an item begins with a paragraph.
  item: fc.tuple(paragraph, tie('blocks')).map(([first, rest]) => [first, ...rest]),
})).blocks

function items<T extends Record<string, fc.Arbitrary<unknown>>>(shape: T) {
  return fc.array(fc.record(shape), { minLength: 1, maxLength: 3 }) as fc.Arbitrary<
    { [K in keyof T]: T[K] extends fc.Arbitrary<infer V> ? V : never }[]
  >
}
