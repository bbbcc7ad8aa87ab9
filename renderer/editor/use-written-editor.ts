import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor, type Editor } from '@tiptap/react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { onCommitPending, useKeyArea } from '../ui/index.ts'
import { writtenExtensions } from './extensions.ts'
import { letGoOf } from './number-guard-hold.ts'
import type { MentionMenu } from './mention-menu.ts'
import type { MentionSource } from './mention-source.ts'
import type { NumberGuardOptions } from './number-guard.ts'
import { htmlInTwoLevels, looksLikeMarkdown, markdownInTwoLevels } from './markdown-paste.ts'

interface WrittenEditorUse {
  body: Y.XmlFragment
  awareness: Awareness | null
  user: { name: string; color: string }
  isReadOnly: boolean
  label: string
  placeholder: string
  autoFocus?: boolean
  onFocus?: () => void
  onToolbar: () => void
  onLink: () => void
  numbers: NumberGuardOptions
  menu: MentionMenu
  mentions: MentionSource | null
}

/** The editor over one text, for as long as it is on the screen. */
export function useWrittenEditor(use: WrittenEditorUse): Editor {
  const { body, awareness, isReadOnly, label, placeholder, menu, autoFocus = false } = use
  const { t } = useTranslation('editor')
  useKeyArea('text', !isReadOnly)
  // An editor is made once for a text; the words around it may change while it stands.
  const now = useRef({ ...use, t })
  now.current = { ...use, t }

  const extensions = useMemo(
    () =>
      writtenExtensions({
        body,
        awareness,
        user: now.current.user,
        placeholder: () => now.current.placeholder,
        taskLabel: (text) => (text === '' ? now.current.t('taskEmpty') : now.current.t('task', { text })),
        onToolbar: () => now.current.onToolbar(),
        onLink: () => now.current.onLink(),
        numbers: {
          allows: (digits) => now.current.numbers.allows(digits),
          onHidden: (hidden) => now.current.numbers.onHidden(hidden),
          onHeld: (isHeld) => now.current.numbers.onHeld(isHeld),
        },
        mentions: {
          menu,
          source: () => now.current.mentions,
          words: {
            open: (name) => now.current.t('mention.open', { name }),
            renamed: (name) => now.current.t('mention.renamed', { name }),
            gone: () => now.current.t('mention.gone'),
          },
        },
      }),
    [body, awareness, menu],
  )

  const editor = useEditor(
    {
      extensions,
      editable: !isReadOnly,
      autofocus: autoFocus ? 'end' : false,
      // A page may forbid styles that are not its own: ours are in the stylesheet.
      injectCSS: false,
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
      onFocus: () => now.current.onFocus?.(),
      editorProps: {
        attributes: () => ({
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': now.current.label,
          ...menu.attributes(),
        }),
        transformPastedHTML: htmlInTwoLevels,
        handlePaste(view, event) {
          const data = event.clipboardData
          const text = data?.getData('text/plain') ?? ''
          const isCode = view.state.selection.$from.parent.type.spec.code === true
          // Text with a form of its own keeps that form.
          if (isCode || (data?.getData('text/html') ?? '') !== '' || !looksLikeMarkdown(text)) return false
          return pasteMarkdown(text)
        },
        handleDOMEvents: {
          click(_view, event) {
            if (event.target instanceof Element && event.target.closest('a') !== null) event.preventDefault()
            return false
          },
        },
      },
    },
    [body, awareness],
  )
  const pasteMarkdown = (text: string): boolean =>
    editor.commands.insertContent(markdownInTwoLevels(text), { contentType: 'markdown' })

  useEffect(() => {
    if (editor.isEditable === isReadOnly) editor.setEditable(!isReadOnly, false)
  }, [editor, isReadOnly])
  useEffect(() => {
    const commit = (): void => letGoOf(editor.view)
    const forget = onCommitPending(commit)
    return () => {
      forget()
      commit()
    }
  }, [editor])
  // The attributes are read again with every change of the text, but the menu changes without one too.
  useEffect(() => menu.subscribe(() => editor.view.setProps({})), [editor, menu])
  // Without options: only to draw again with the words of now.
  useEffect(() => editor.setOptions(), [editor, label, placeholder])
  return editor
}
