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
  const parts = node.toArray().map((child) => lineOf(child))
  return parts.join(parts.length > 1 ? '\n' : '')
}
