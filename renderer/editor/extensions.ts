import { Extension, type AnyExtension } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { Placeholder } from '@tiptap/extensions'
import { Markdown } from '@tiptap/markdown'
import { StarterKit } from '@tiptap/starter-kit'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { drawCaret } from '../ui/index.ts'
import { caretFirst } from './caret-first.ts'
import { numberGuard, type NumberGuardOptions } from './number-guard.ts'
import { WrittenLink } from './written-link.ts'
import { writtenMention, type MentionOptions } from './written-mention.ts'

export interface WrittenExtensionsOptions {
  body: Y.XmlFragment
  /** Null where nobody else can be: no connection, or a copy to read. */
  awareness: Awareness | null
  user: { name: string; color: string }
  placeholder: () => string
  /** Name of a checkbox for a screen reader. */
  taskLabel: (text: string) => string
  onToolbar: () => void
  onLink: () => void
  numbers: NumberGuardOptions
  mentions: MentionOptions
}

/**
 * What a text can hold and how it is edited. Nothing here may write by itself: opening a text and receiving a
 * colleague's words make no change, so there is no trailing paragraph and no link made of somebody else's word.
 */
export function writtenExtensions(options: WrittenExtensionsOptions): AnyExtension[] {
  const { body, awareness, user, placeholder, taskLabel, onToolbar, onLink } = options
  return [
    StarterKit.configure({
      undoRedo: false,
      trailingNode: false,
      underline: false,
      link: false,
      heading: { levels: [2, 3] },
    }),
    WrittenLink,
    writtenMention(body, options.mentions),
    TaskList,
    TaskItem.configure({ nested: true, a11y: { checkboxLabel: (node) => taskLabel(node.textContent) } }),
    Placeholder.configure({ placeholder }),
    Markdown,
    caretFirst(body),
    Collaboration.configure({ fragment: body }),
    ...(awareness === null
      ? []
      : [CollaborationCaret.configure({ provider: { awareness }, user, render: drawCaret })]),
    keys(onToolbar, onLink),
    numberGuard(options.numbers),
  ]
}

function keys(onToolbar: () => void, onLink: () => void): AnyExtension {
  const then = (act: () => void) => () => {
    act()
    return true
  }
  return Extension.create({
    name: 'written-keys',
    addKeyboardShortcuts: () => ({ 'Alt-F10': then(onToolbar), 'Mod-Shift-k': then(onLink) }),
  })
}
