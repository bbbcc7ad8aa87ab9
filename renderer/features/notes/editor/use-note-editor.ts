import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor, type Editor } from '@tiptap/react'
import { noteBody, readingCopy } from '../../../../shared/documents/note.ts'
import { useSession } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { colourOf } from '../person-colour.ts'
import { noteExtensions } from './extensions.ts'
import { looksLikeMarkdown, noteHtml, noteMarkdown } from './markdown-paste.ts'

interface NoteEditorUse {
  isReadOnly: boolean
  onToolbar: () => void
  onLink: () => void
}

/** The editor over the text of one open note, for as long as it is on the screen. */
export function useNoteEditor(
  document: SessionDocument,
  { isReadOnly, onToolbar, onLink }: NoteEditorUse,
): Editor {
  const { t } = useTranslation('notes')
  const { person } = useSession()
  const needsNewer = document.open.readOnly
  const awareness = needsNewer ? null : (document.live?.awareness ?? null)
  const [user] = useState({ name: person.name, color: colourOf(person.id) })
  const [body] = useState(() => noteBody(needsNewer ? readingCopy(document.open.doc) : document.open.doc))

  useEffect(() => {
    if (awareness === null) return
    awareness.setLocalState({ user })
    // Nobody, not nothing: the server passes on what changes and not that a state went away.
    return () => awareness.setLocalState({})
  }, [awareness, user])

  const editor = useEditor(
    {
      extensions: noteExtensions({
        body,
        awareness,
        user,
        placeholder: t('textPlaceholder'),
        taskLabel: (text) => (text === '' ? t('taskEmpty') : t('task', { text })),
        onToolbar,
        onLink,
      }),
      editable: !isReadOnly,
      injectCSS: false,
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': t('text') },
        transformPastedHTML: noteHtml,
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
    [body],
  )
  const pasteMarkdown = (text: string): boolean =>
    editor.commands.insertContent(noteMarkdown(text), { contentType: 'markdown' })

  useEffect(() => {
    if (editor.isEditable === isReadOnly) editor.setEditable(!isReadOnly, false)
  }, [editor, isReadOnly])
  return editor
}
