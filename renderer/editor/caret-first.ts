import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { yCursorPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'

/**
 * The caret of whoever writes here goes before the next key and before what colleagues do. The browser moves it at once
 * and tells so later: words or a caret of a colleague that come in between would put it back where it was.
 */
export function caretFirst({ doc }: Y.XmlFragment) {
  return Extension.create({
    name: 'caret-first',
    // Hears of a change before the binding of the text does, which remembers at that moment where the caret is.
    priority: 2_000,
    dispatchTransaction({ transaction, next }) {
      const theirCarets: unknown = transaction.getMeta(yCursorPluginKey)
      if (theirCarets === undefined) return next(transaction)
      tellWhereCaretIs()
      // The caret may have moved since it was begun.
      next(this.editor.state.tr.setMeta(yCursorPluginKey, theirCarets))
    },
    addProseMirrorPlugins: () => [
      new Plugin({
        props: { handleDOMEvents: { keydown: () => tellWhereCaretIs() } },
        view() {
          // Only there is told whose the change is. One's own comes from a key, before which this was told already.
          const beforeTheirWords = (): void => {
            if (doc?._transaction?.local === false) tellWhereCaretIs()
          }
          doc?.on('beforeAllTransactions', beforeTheirWords)
          return { destroy: () => doc?.off('beforeAllTransactions', beforeTheirWords) }
        },
      }),
    ],
  })
}

function tellWhereCaretIs(): void {
  document.dispatchEvent(new Event('selectionchange'))
}
