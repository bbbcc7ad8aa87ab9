import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { Mention, type MentionNodeAttrs } from '@tiptap/extension-mention'
import type { Fragment, Node } from '@tiptap/pm/model'
import { NodeSelection, PluginKey, type Transaction } from '@tiptap/pm/state'
import { ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform'
import { exitSuggestion, type SuggestionProps } from '@tiptap/suggestion'
import type * as Y from 'yjs'
import { requireFeature } from '../../shared/documents/features.ts'
import { drawChip, type ChipWords } from './mention-chip.ts'
import type { MentionMenu, Naming } from './mention-menu.ts'
import type { MentionSource } from './mention-source.ts'

export interface MentionOptions {
  menu: MentionMenu
  source: () => MentionSource | null
  words: ChipWords
}

/** What is typed behind an at-sign for longer than a name is no name. */
const MAX_QUERY = 40

/**
 * The people whom a text names. The document keeps their directory document and their name as it was: no other
 * attribute, because one of our own would be a change on opening.
 */
export function writtenMention(body: Y.XmlFragment, { menu, source, words }: MentionOptions) {
  const key = new PluginKey('mention')
  const textOf = ({ attrs }: Node): string => `@${String(attrs['label'])}`
  return Mention.extend({
    selectable: true,
    addAttributes: () => ({
      id: attribute('data-id'),
      label: attribute('data-label'),
    }),
    // What a guest pastes names nobody.
    parseHTML: () => (source() === null ? [] : [{ tag: 'span[data-type="mention"]' }]),
    addNodeView() {
      return ({ node, editor }) => {
        const { id, label } = node.attrs
        return {
          dom: drawChip({
            id: String(id),
            label: String(label),
            source: source(),
            words,
            isStop: !editor.isEditable,
          }),
        }
      }
    },
    addKeyboardShortcuts() {
      return {
        ...this.parent?.(),
        // With the arrow keys the caret comes upon a name as a whole.
        Enter: ({ editor }) => {
          const { selection } = editor.state
          if (!(selection instanceof NodeSelection) || selection.node.type.name !== this.name) return false
          source()?.open(String(selection.node.attrs['id']))
          return true
        },
      }
    },
    // Somebody who went elsewhere names nobody.
    onBlur() {
      if (menu.isAsking) exitSuggestion(this.editor.view, key)
    },
    dispatchTransaction({ transaction, next }) {
      if (bringsMention(transaction)) {
        const { doc } = body
        // Before the name itself: an older build that got the name first would take it out again.
        if (doc !== null) requireFeature(doc, 'mentions')
      }
      next(transaction)
    },
  }).configure({
    deleteTriggerWithBackspace: true,
    renderText: ({ node }) => textOf(node),
    renderHTML: ({ options, node }) => ['span', options.HTMLAttributes, textOf(node)],
    suggestion: {
      pluginKey: key,
      char: '@',
      allowSpaces: true,
      allowedPrefixes: [' ', '\u00A0', '(', '"'],
      decorationClass: 'wz-naming',
      floatingUi: { strategy: 'fixed' },
      allow: ({ state, range }) => {
        const $from = state.doc.resolve(range.from)
        const mention = state.schema.nodes['mention']
        const isCode = $from.marks().some(({ type }) => type.name === 'code')
        const canStand = mention !== undefined && $from.parent.type.contentMatch.matchType(mention) !== null
        return source() !== null && canStand && !isCode && range.to - range.from <= MAX_QUERY
      },
      // Naming begins with typing: not with coming upon an at-sign, and not with a colleague's words.
      shouldShow: ({ transaction }) =>
        menu.isAsking || (transaction.docChanged && !isChangeOrigin(transaction)),
      command: ({ editor, range, props }) => {
        editor
          .chain()
          .insertContentAt(range, [
            { type: 'mention', attrs: { id: props.id, label: props.label } },
            { type: 'text', text: ' ' },
          ])
          .run()
      },
      render: () => ({
        onStart: (props) => {
          menu.ask(namingOf(props))
          if (body.doc !== null)
            void source()
              ?.people(body.doc)
              .then((people) => menu.know(people))
        },
        onUpdate: (props) => menu.ask(namingOf(props)),
        onExit: () => menu.close(),
        onKeyDown: ({ event }) => menu.press(event),
      }),
    },
  })
}

function namingOf({ query, mount, command }: SuggestionProps<unknown, MentionNodeAttrs>): Naming {
  return { query, mount, choose: ({ id, name }) => command({ id, label: name }) }
}

function attribute(name: string) {
  return {
    default: '',
    parseHTML: (element: HTMLElement) => element.getAttribute(name) ?? '',
    renderHTML: (attributes: Record<string, unknown>) => ({
      [name]: attributes[name === 'data-id' ? 'id' : 'label'],
    }),
  }
}

/** Whether somebody's own hands put a name in: chosen, pasted or dropped. */
function bringsMention(transaction: Transaction): boolean {
  if (!transaction.docChanged || isChangeOrigin(transaction)) return false
  return transaction.steps.some(
    (step) =>
      (step instanceof ReplaceStep || step instanceof ReplaceAroundStep) && holdsMention(step.slice.content),
  )
}

function holdsMention(content: Fragment): boolean {
  let isFound = false
  content.descendants((node) => {
    isFound ||= node.type.name === 'mention'
    return !isFound
  })
  return isFound
}
