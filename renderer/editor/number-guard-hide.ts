import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { newNumbers, textOfBlock, type NumberInText } from './number-guard-find.ts'

export interface HidingOptions {
  /** Whether these nine digits may stand in this text. */
  allows: (digits: string) => boolean
  onHidden: (hidden: readonly NumberInText[]) => void
}

/** What was hidden last, where its mask stands now. */
const hiddenKey = new PluginKey<readonly NumberInText[]>('hidden-numbers')

/**
 * Masks a number in the same step in which it would come in. The editor brings its text to the document only when a
 * step with all that was added to it is done, so the document never has the number, and neither has its history.
 */
export function hidingPlugin({ allows, onHidden }: HidingOptions): Plugin {
  return new Plugin<readonly NumberInText[]>({
    key: hiddenKey,
    state: {
      init: () => [],
      apply(transaction, hidden) {
        const now = transaction.getMeta(hiddenKey) as readonly NumberInText[] | undefined
        if (now !== undefined) return now
        // A colleague's words come as a whole new text: then `showHidden` looks for the mask.
        if (!transaction.docChanged || isChangeOrigin(transaction)) return hidden
        return hidden.map((number) => ({ ...number, from: transaction.mapping.map(number.from) }))
      },
    },
    appendTransaction(transactions, before, after) {
      const isOwnChange =
        transactions.some(({ docChanged }) => docChanged) && !transactions.some(isChangeOrigin)
      if (!isOwnChange) return null
      const found = newNumbers(before.doc, after.doc, allows)
      return found.length === 0 ? null : hide(after.tr, found)
    },
    view: () => ({
      update({ state }, before) {
        const hidden = hiddenKey.getState(state) ?? []
        if (hidden.length > 0 && hidden !== hiddenKey.getState(before) && wasHiddenNow(hidden, before)) {
          onHidden(hidden)
        }
      },
    }),
  })
}

/** Puts back what was hidden last; the guard must allow it by now. */
export function showHidden(state: EditorState): Transaction {
  const transaction = state.tr
  for (const { from, written, masked } of (hiddenKey.getState(state) ?? []).toReversed()) {
    const at = nearest(masksIn(state, masked), from)
    if (at !== null) transaction.insertText(written, at, at + masked.length)
  }
  return transaction.setMeta(hiddenKey, [])
}

function hide(transaction: Transaction, found: readonly NumberInText[]): Transaction {
  for (const { from, to, masked } of found.toReversed()) transaction.insertText(masked, from, to)
  const hidden = found.map((number) => ({ ...number, from: transaction.mapping.map(number.from, -1) }))
  return transaction.setMeta(hiddenKey, hidden)
}

/** Moving along with the words around it is no news. */
function wasHiddenNow(hidden: readonly NumberInText[], before: EditorState): boolean {
  const known = hiddenKey.getState(before) ?? []
  return (
    hidden.length !== known.length || hidden.some(({ written }, index) => written !== known[index]?.written)
  )
}

function masksIn(state: EditorState, masked: string): number[] {
  const found: number[] = []
  state.doc.descendants((node, at) => {
    if (!node.isTextblock) return true
    const text = textOfBlock(node)
    for (
      let index = text.indexOf(masked);
      index !== -1;
      index = text.indexOf(masked, index + masked.length)
    ) {
      found.push(at + 1 + index)
    }
    return false
  })
  return found
}

function nearest(places: readonly number[], to: number): number | null {
  return places.reduce<number | null>(
    (best, place) => (best === null || Math.abs(place - to) < Math.abs(best - to) ? place : best),
    null,
  )
}
