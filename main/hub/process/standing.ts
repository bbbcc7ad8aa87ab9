import * as Y from 'yjs'
import { GUEST_ROOT } from '../../../shared/sync/table-messages.ts'
import type { Find, Struct } from '../../../shared/sync/update-structs.ts'

/** `forbidden`: it touches something that is not a guest's. `unknown`: it hangs on what is not here. */
export type Standing = 'allowed' | 'forbidden' | 'unknown'

/** Follows a struct to its root: through the document where that has it, through the update where not. */
export function judge(doc: Y.Doc, find: Find): (struct: Struct) => Standing {
  const known = new Map<Y.Item, Standing>()
  const roots = new Map<unknown, Standing>()
  for (const [name, type] of doc.share) roots.set(type, ofRoot(name))

  function inDocument(item: Y.Item): Standing {
    let type: unknown = item.parent
    while (type instanceof Y.AbstractType && type._item !== null) type = type._item.parent
    // The parent of something that was cleaned away: nothing can come back there.
    return type === null ? 'allowed' : (roots.get(type) ?? 'unknown')
  }

  function settled(struct: Struct): Standing | null {
    if (!(struct instanceof Y.Item)) return struct instanceof Y.GC ? 'allowed' : 'unknown'
    if (struct.parent instanceof Y.AbstractType) return inDocument(struct)
    return known.get(struct) ?? null
  }

  function lookUp(id: Y.ID): Struct | null {
    return id.clock < Y.getState(doc.store, id.client) ? Y.getItem(doc.store, id) : find(id)
  }

  return (struct) => {
    // An own stack: each letter typed hangs on the one before it.
    const stack: Y.Item[] = []
    const open = new Set<Y.Item>()
    const first = settled(struct)
    if (first !== null) return first
    if (struct instanceof Y.Item) stack.push(struct)
    while (stack.length > 0) {
      const item = stack[stack.length - 1] as Y.Item
      open.add(item)
      const needs: Standing[] = []
      let waits = false
      const parent: unknown = item.parent
      if (typeof parent === 'string') needs.push(ofRoot(parent))
      if (!isGuestContent(item.content)) needs.push('forbidden')
      const references = [parent instanceof Y.ID ? parent : null, item.origin, item.rightOrigin]
      for (const id of references) {
        if (id === null) continue
        const target = lookUp(id)
        const standing = target === null ? 'unknown' : settled(target)
        if (standing !== null) needs.push(standing)
        else if (target instanceof Y.Item && !open.has(target)) {
          stack.push(target)
          waits = true
        } else needs.push('unknown') // crafted: a circle
      }
      if (waits) continue
      stack.pop()
      open.delete(item)
      known.set(item, needs.length === 0 ? 'unknown' : worst(needs))
    }
    return settled(struct) ?? 'unknown'
  }
}

function ofRoot(name: string): Standing {
  return GUEST_ROOT.test(name) ? 'allowed' : 'forbidden'
}

function worst(standings: readonly Standing[]): Standing {
  if (standings.includes('forbidden')) return 'forbidden'
  return standings.includes('unknown') ? 'unknown' : 'allowed'
}

/** What an editor of text makes; no documents inside, no binaries, no types that an editor stumbles over. */
function isGuestContent(content: unknown): boolean {
  if (content instanceof Y.ContentType) {
    return content.type instanceof Y.XmlElement || content.type instanceof Y.XmlText
  }
  return GUEST_CONTENT.some((kind) => content instanceof kind)
}

const GUEST_CONTENT = [Y.ContentString, Y.ContentFormat, Y.ContentAny, Y.ContentDeleted]
