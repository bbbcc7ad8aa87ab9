import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { Plugin } from '@tiptap/pm/state'

/** The same plugin, deaf to what comes from the document instead of from this user's hands. */
export function forOwnEdits(plugin: Plugin): Plugin {
  const { appendTransaction } = plugin.spec
  if (appendTransaction === undefined) return plugin
  return new Plugin({
    ...plugin.spec,
    appendTransaction(transactions, before, after) {
      if (transactions.some((transaction) => isChangeOrigin(transaction))) return null
      return appendTransaction.call(plugin, transactions, before, after)
    },
  })
}
