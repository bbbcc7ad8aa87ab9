import * as Y from 'yjs'

/** The words of a rich text, one line per block, without its marks. */
export function textOf(fragment: Y.XmlFragment): string {
  return fragment
    .toArray()
    .map((node) => lineOf(node))
    .filter((line) => line !== '')
    .join('\n')
}

function lineOf(node: Y.XmlElement | Y.XmlText | Y.XmlHook): string {
  if (node instanceof Y.XmlText) {
    return (node.toDelta() as { insert?: unknown }[])
      .map((part) => (typeof part.insert === 'string' ? part.insert : ' '))
      .join('')
  }
  if (!(node instanceof Y.XmlElement)) return ''
  if (node.nodeName === MENTION) return `@${node.getAttribute('label') ?? ''}`
  const parts = node.toArray().map((child) => lineOf(child))
  if (node.nodeName === 'hardBreak') return '\n'
  const isLine = node.toArray().some((child) => child instanceof Y.XmlText || isMention(child))
  return parts.join(isLine ? '' : '\n')
}

/** Ids of the directory documents of the people whom a text names, each once, sorted. */
export function mentionsIn(fragment: Y.XmlFragment): string[] {
  const found = new Set<string>()
  const look = (node: Y.XmlFragment | Y.XmlElement): void => {
    for (const child of node.toArray()) {
      if (!(child instanceof Y.XmlElement)) continue
      const id = isMention(child) ? child.getAttribute('id') : undefined
      if (typeof id === 'string' && id !== '') found.add(id)
      look(child)
    }
  }
  look(fragment)
  return [...found].sort()
}

/** The node of a text that names somebody: attributes `id` (directory document) and `label` (the name as it was then). */
const MENTION = 'mention'

function isMention(node: unknown): node is Y.XmlElement {
  return node instanceof Y.XmlElement && node.nodeName === MENTION
}
