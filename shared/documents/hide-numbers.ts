import * as Y from 'yjs'
import { partName } from '../kernel/define-entity.ts'
import type { Field } from '../kernel/fields.ts'
import { LOCAL_EDIT } from '../kernel/origins.ts'
import { entities, type EntityName } from '../model/index.ts'

/** Where something stands in a text, in UTF-16 units, and what comes in its place. */
export interface Replacement {
  from: number
  to: number
  masked: string
}

export interface Hiding {
  /** What must go from a text. */
  find: (text: string) => readonly Replacement[]
  /** Fields that are left as they are. */
  skips: (field: string) => boolean
}

/** Takes things out of the words of a whole document: its fields and its texts, in one change. */
export function hideInDocument(doc: Y.Doc, hiding: Hiding): void {
  doc.transact(() => {
    for (const name of Object.keys(entities) as EntityName[]) {
      if (name === 'number-exception') continue
      const { fields, list, write } = entities[name] as (typeof entities)['note']
      for (const record of list(doc)) {
        const patch: Record<string, string> = {}
        for (const [field, { kind }] of Object.entries<Field>(fields)) {
          if (kind === 'richText') hideInText(doc.getXmlFragment(partName(name, record.id, field)), hiding)
          const value: unknown = Reflect.get(record, field)
          if (kind !== 'register' || typeof value !== 'string' || hiding.skips(field)) continue
          const clean = replaceIn(value, hiding.find(value))
          if (clean !== value) patch[field] = clean
        }
        if (Object.keys(patch).length > 0) write(doc, record.id, patch)
      }
    }
  }, LOCAL_EDIT)
}

function replaceIn(text: string, found: readonly Replacement[]): string {
  return found.reduceRight(
    (words, { from, to, masked }) => words.slice(0, from) + masked + words.slice(to),
    text,
  )
}

function hideInText(fragment: Y.XmlFragment, { find }: Hiding): void {
  for (const node of fragment.createTreeWalker((child) => child instanceof Y.XmlText)) {
    const text = node as unknown as Y.XmlText
    for (const { from, to, masked } of find(plainOf(text)).toReversed()) {
      // Behind its first digit, so that it looks like the words that it replaces.
      text.insert(from + 1, masked)
      text.delete(from + 1 + masked.length, to - from - 1)
      text.delete(from, 1)
    }
  }
}

/** What is no letter counts as one place. */
function plainOf(text: Y.XmlText): string {
  const parts = text.toDelta() as { insert?: unknown }[]
  return parts.map(({ insert }) => (typeof insert === 'string' ? insert : '\n')).join('')
}
