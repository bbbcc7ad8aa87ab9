import * as Y from 'yjs'
import type { Block, TaskItem } from './blocks.ts'
import { runsOf } from './runs-of.ts'

type Node = ReturnType<Y.XmlFragment['toArray']>[number]

/** What lies deeper is told flat: a hostile document must not exhaust the stack. */
const MAX_DEPTH = 32
const INLINE = new Set(['hardBreak', 'mention'])

/**
 * A rich text as the editor keeps it, as a plain tree. Reads any text: what this build does not know becomes
 * paragraphs with its words. Blocks without words are left out.
 */
export function blocksOf(fragment: Y.XmlFragment): Block[] {
  return blocksIn(fragment.toArray(), 0)
}

function blocksIn(nodes: Node[], depth: number): Block[] {
  const blocks: Block[] = []
  // Words that stand between blocks, without a block of their own.
  let loose: Node[] = []
  const endLoose = () => {
    blocks.push(...paragraph(loose))
    loose = []
  }
  for (const node of nodes) {
    if (!(node instanceof Y.XmlElement) || isInline(node)) {
      loose.push(node)
      continue
    }
    endLoose()
    blocks.push(...blockOf(node, depth + 1))
  }
  endLoose()
  return blocks
}

function blockOf(element: Y.XmlElement, depth: number): Block[] {
  if (depth > MAX_DEPTH) return flat(element)
  const children = element.toArray()
  switch (element.nodeName) {
    case 'heading': {
      const runs = runsOf(children)
      return runs.length === 0
        ? []
        : [{ type: 'heading', level: numberIn(element, 'level') === 3 ? 3 : 2, runs }]
    }
    case 'bulletList':
      return withItems({ type: 'bullets', items: itemsOf(children, depth) })
    case 'orderedList':
      return withItems({
        type: 'numbers',
        start: numberIn(element, 'start') ?? 1,
        items: itemsOf(children, depth),
      })
    case 'taskList':
      return withItems({ type: 'tasks', items: itemsOf(children, depth) })
    case 'blockquote': {
      const blocks = blocksIn(children, depth)
      return blocks.length === 0 ? [] : [{ type: 'quote', blocks }]
    }
    case 'codeBlock': {
      const text = runsOf(children)
        .map((run) => run.text)
        .join('')
      return text === '' ? [] : [{ type: 'code', text }]
    }
    case 'horizontalRule':
      return [{ type: 'rule' }]
    case 'paragraph':
      return paragraph(children)
    default:
      // Something new holds either words or blocks, never both.
      return children.some((child) => child instanceof Y.XmlText || isInline(child))
        ? paragraph(children)
        : blocksIn(children, depth)
  }
}

function isInline(node: unknown): boolean {
  return node instanceof Y.XmlElement && INLINE.has(node.nodeName)
}

function itemsOf(nodes: Node[], depth: number): TaskItem[] {
  return nodes.map((node) => {
    const isItem = node instanceof Y.XmlElement && ['listItem', 'taskItem'].includes(node.nodeName)
    const blocks = blocksIn(isItem ? node.toArray() : [node], depth + 1)
    return { blocks, checked: isItem && isTrue(node.getAttribute('checked')) }
  })
}

function withItems(list: Extract<Block, { items: unknown }>): Block[] {
  return list.items.length === 0 ? [] : [list]
}

function paragraph(nodes: Node[]): Block[] {
  const runs = runsOf(nodes)
  return runs.some(({ text }) => text.trim() !== '') ? [{ type: 'paragraph', runs }] : []
}

/** Every text and name under an element as a paragraph, without recursion. */
function flat(element: Y.XmlElement): Block[] {
  const texts = element.createTreeWalker((node) => node instanceof Y.XmlText || isInline(node))
  return [...texts].flatMap((text) => paragraph([text]))
}

/** The editor writes numbers and booleans; the type of Yjs knows strings only. */
function numberIn(element: Y.XmlElement, name: string): number | null {
  const value = Number(element.getAttribute(name) ?? Number.NaN)
  return Number.isSafeInteger(value) && value >= 0 ? value : null
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true'
}
