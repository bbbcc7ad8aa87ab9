import * as Y from 'yjs'

/** A node of the editor's tree as JSON. */
export interface ProseMirrorNode {
  type: string
  attrs?: Record<string, unknown>
  content?: ProseMirrorNode[]
  text?: string
  marks?: { type: string; attrs?: Record<string, unknown> }[]
}

/** Deeper than any text that a person wrote; a hostile document must not exhaust the stack. */
const MAX_DEPTH = 100

/** A text as the editor's tree, with every node and mark in it, also those that this build does not know. */
export function proseMirrorOf(fragment: Y.XmlFragment): ProseMirrorNode & { type: 'doc' } {
  return { type: 'doc', content: fragment.toArray().flatMap((node) => nodesOf(node, 0)) }
}

function nodesOf(node: Y.XmlElement | Y.XmlText | Y.XmlHook, depth: number): ProseMirrorNode[] {
  if (node instanceof Y.XmlText) return textsOf(node)
  if (!(node instanceof Y.XmlElement) || depth > MAX_DEPTH) return []
  const attrs = node.getAttributes() as Record<string, unknown>
  const content = node.toArray().flatMap((child) => nodesOf(child, depth + 1))
  return [
    {
      type: node.nodeName,
      ...(Object.keys(attrs).length > 0 && { attrs }),
      ...(content.length > 0 && { content }),
    },
  ]
}

function textsOf(text: Y.XmlText): ProseMirrorNode[] {
  const parts = text.toDelta() as { insert?: unknown; attributes?: Record<string, unknown> }[]
  return parts.flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string' || insert === '') return []
    const marks = Object.entries(attributes).flatMap(([name, value]) => markOf(name, value))
    return [{ type: 'text', text: insert, ...(marks.length > 0 && { marks }) }]
  })
}

function markOf(name: string, value: unknown): NonNullable<ProseMirrorNode['marks']> {
  if (value === null || value === false) return []
  const attrs = typeof value === 'object' ? (value as Record<string, unknown>) : {}
  // A mark that may overlap itself carries a hash behind its name.
  const type = name.replace(/--[a-zA-Z0-9+/=]{8}$/u, '')
  return [{ type, ...(Object.keys(attrs).length > 0 && { attrs }) }]
}
