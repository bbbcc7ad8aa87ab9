import { useRef, useState } from 'react'
import { EditorContent } from '@tiptap/react'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { RichText } from '../../../ui/index.ts'
import { useNoteEditor } from '../editor/use-note-editor.ts'
import { LinkDialog } from './link-dialog.tsx'
import { NoteToolbar } from './note-toolbar.tsx'

/** The text of a note with its toolbar. Alt+F10 goes to the toolbar, Escape comes back from it. */
export function NoteBody({ document, isReadOnly }: { document: SessionDocument; isReadOnly: boolean }) {
  const toolbar = useRef<HTMLDivElement>(null)
  const [isLinking, setLinking] = useState(false)
  const editor = useNoteEditor(document, {
    isReadOnly,
    onToolbar: () => toolbar.current?.querySelector<HTMLElement>('button:not([disabled])')?.focus(),
    onLink: () => setLinking(true),
  })
  return (
    <div className="wz-note__body">
      {!isReadOnly && (
        <div
          className="wz-note__toolbar"
          ref={toolbar}
          // Up, not down: the tooltip of the button takes the press for itself.
          onKeyUp={(event) => {
            if (event.key === 'Escape') editor.commands.focus()
          }}
        >
          <NoteToolbar editor={editor} onLink={() => setLinking(true)} />
        </div>
      )}
      <RichText>
        <EditorContent editor={editor} />
      </RichText>
      {isLinking && (
        <LinkDialog
          editor={editor}
          onClose={() => {
            setLinking(false)
            editor.commands.focus()
          }}
        />
      )}
    </div>
  )
}
