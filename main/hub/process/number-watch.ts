import * as Y from 'yjs'
import { bsnsIn } from '../../../shared/rules/bsn/hide-new-bsns.ts'
import { GUEST_ROOT } from '../../../shared/sync/table-messages.ts'

/** Looks at what a guest brings before it is in the document of the table. */
export type NumberWatch = {
  /** Whether this update brings in something that looks like a citizen service number (*BSN*), or makes it whole. */
  brings: (update: Uint8Array) => boolean
}

type AnyType = Y.AbstractType<unknown>

/**
 * Tries each update of a guest on a copy, and reads only the blocks of text that it changed. The copy follows the
 * document; one that took in a number is thrown away, as is the connection that brought it.
 */
export function createNumberWatch(document: Y.Doc): NumberWatch {
  let copy: Y.Doc | null = null
  document.on('update', (update: Uint8Array) => {
    if (copy !== null) Y.applyUpdate(copy, update)
  })

  return {
    brings(update) {
      copy ??= copyOf(document)
      const blocks = new Set<AnyType>()
      const collect = ({ changed, beforeState }: Y.Transaction): void => {
        for (const type of changed.keys()) collectBlocks(type as AnyType, blocks, beforeState)
      }
      copy.on('afterTransaction', collect)
      Y.applyUpdate(copy, update)
      copy.off('afterTransaction', collect)
      const found = [...blocks].flatMap((block) => bsnsIn(textOf(block)))
      if (found.length === 0) return false
      // What stood at the table already may move: its paragraph becomes a heading, or another one.
      const known = new Set(blocksOf(document).flatMap((block) => bsnsIn(textOf(block))))
      if (found.every((digits) => known.has(digits))) return false
      copy = null
      return true
    },
  }
}

function copyOf(document: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document))
  return copy
}

/** All blocks in which guests may write. */
function blocksOf(document: Y.Doc): AnyType[] {
  const blocks = new Set<AnyType>()
  for (const [root, type] of document.share) {
    if (GUEST_ROOT.test(root)) collectBlocks(type as AnyType, blocks, new Map())
  }
  return [...blocks]
}

/** What changed, and what is new in it since `beforeState`: a whole paragraph comes in as one. */
function collectBlocks(type: AnyType, into: Set<AnyType>, beforeState: ReadonlyMap<number, number>): void {
  const open = [type]
  while (open.length > 0) {
    const current = open.pop() as AnyType
    const parent = current.parent as AnyType | null
    const isPart = parent !== null && (current as unknown) instanceof Y.XmlText
    into.add(isPart ? parent : current)
    for (const { id, content } of itemsOf(current)) {
      const isNew = id.clock >= (beforeState.get(id.client) ?? 0)
      if (isNew && content instanceof Y.ContentType) open.push(content.type as AnyType)
    }
  }
}

/** The words of a block; what is no text parts them. */
function textOf(block: AnyType): string {
  return itemsOf(block)
    .map(({ content }) => {
      if (content instanceof Y.ContentString) return content.str
      if (content instanceof Y.ContentFormat) return ''
      const isText = content instanceof Y.ContentType && content.type instanceof Y.XmlText
      return isText ? textOf(content.type as AnyType) : '\n'
    })
    .join('')
}

/** By hand, because the type of a root is not known where nobody asked for it. */
function itemsOf(type: AnyType): Y.Item[] {
  const items: Y.Item[] = []
  for (let item = type._start; item !== null; item = item.right) if (!item.deleted) items.push(item)
  return items
}
