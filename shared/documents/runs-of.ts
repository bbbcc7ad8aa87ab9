import * as Y from 'yjs'
import type { Run } from './blocks.ts'

type Node = ReturnType<Y.XmlFragment['toArray']>[number]

/** The words of one block with their marks; a line break is a run of its own. */
export function runsOf(nodes: readonly Node[]): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node instanceof Y.XmlText) return runsOfText(node)
    if (!(node instanceof Y.XmlElement)) return []
    if (node.nodeName === 'hardBreak') return [{ text: '\n' }]
    if (node.nodeName === 'mention') return [{ text: `@${node.getAttribute('label') ?? ''}` }]
    // Something inside the line that this build does not know: its words.
    const texts = node.createTreeWalker((child) => child instanceof Y.XmlText)
    return [...texts].flatMap((text) => runsOfText(text as Y.XmlText))
  })
}

function runsOfText(text: Y.XmlText): Run[] {
  const parts = text.toDelta() as { insert?: unknown; attributes?: Record<string, unknown> }[]
  return parts.flatMap(({ insert, attributes }) =>
    typeof insert === 'string' && insert !== '' ? [{ text: insert, ...marksOf(attributes ?? {}) }] : [],
  )
}

function marksOf(attributes: Record<string, unknown>): Omit<Run, 'text'> {
  const marks: Omit<Run, 'text'> = {}
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue
    // A mark that may overlap itself carries a hash behind its name.
    const mark = name.replace(/--[a-zA-Z0-9+/=]{8}$/u, '')
    if (mark === 'bold' || mark === 'italic' || mark === 'strike' || mark === 'code') marks[mark] = true
    if (mark === 'link') Object.assign(marks, linkOf(value))
  }
  return marks
}

/** What is no safe address stays words. */
function linkOf(link: unknown): Pick<Run, 'href'> {
  const href = typeof link === 'object' && link !== null && 'href' in link ? link.href : null
  if (typeof href !== 'string') return {}
  return /^(https:\/\/[^\s/]|mailto:[^\s@]+@[^\s@]|tel:\+?[\d()\s-]{3,}$)/iu.test(href) ? { href } : {}
}
