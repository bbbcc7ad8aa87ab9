import { mergeAttributes } from '@tiptap/core'
import { Link } from '@tiptap/extension-link'
import { addressOf, readableAddress } from './address.ts'
import { forOwnEdits } from './own-edits.ts'

/** A link that shows its address on hover and goes nowhere on a click: a text is written in, not browsed. */
export const WrittenLink = Link.extend({
  renderHTML({ HTMLAttributes }) {
    const stored: unknown = HTMLAttributes['href']
    const address = addressOf(typeof stored === 'string' ? stored : '')
    // What is no address is kept in the document and shown as words.
    if (!address.ok) return ['span', {}, 0]
    const { value: href } = address
    return ['a', mergeAttributes(HTMLAttributes, { href, title: readableAddress(href) }), 0]
  },
  addProseMirrorPlugins() {
    return (this.parent?.() ?? []).map(forOwnEdits)
  },
}).configure({
  openOnClick: false,
  defaultProtocol: 'https',
  protocols: [],
  isAllowedUri: (typed) => addressOf(typed).ok,
  // The same attributes as a link has in the document: an attribute of our own would be a change on opening.
  HTMLAttributes: { target: null, rel: null, class: null },
})
