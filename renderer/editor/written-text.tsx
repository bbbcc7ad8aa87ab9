import { useRef, useState, type FocusEvent, type ReactNode } from 'react'
import { EditorContent } from '@tiptap/react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { RichText } from '../ui/index.ts'
import { LinkDialog } from './link-dialog.tsx'
import { MentionList } from './mention-list.tsx'
import { MentionMenu } from './mention-menu.ts'
import { useMentionSource } from './mention-source.ts'
import { NumberGuardNotice, useHiddenNumbers } from './number-guard-notice.tsx'
import { TextToolbar } from './text-toolbar.tsx'
import { useWrittenEditor } from './use-written-editor.ts'
import './written-text.css'

export interface WrittenTextProps {
  /** The text; change the React key when it becomes another one. */
  body: Y.XmlFragment
  /** Null where nobody else can be. Whoever owns the document sets the local presence; the editor only adds its cursor. */
  awareness: Awareness | null
  /** Who writes here: the name and the six-digit hex colour at the caret that others see. */
  user: { name: string; color: string }
  isReadOnly: boolean
  /** Accessible name of the text box, e.g. "Tekst van de notitie". */
  label: string
  placeholder: string
  /** 'page': as in a note, toolbar above; 'compact': a small text inside a list; the toolbar shows only while the text has focus. Default 'page'. */
  size?: 'page' | 'compact'
  autoFocus?: boolean
  onFocus?: () => void
}

/**
 * A text that several people write together, with its toolbar. Alt+F10 goes to the toolbar, Escape comes back from
 * it; Escape in the text does nothing, also not for the screen around it.
 */
export function WrittenText(props: WrittenTextProps): ReactNode {
  const { isReadOnly, size = 'page' } = props
  const toolbar = useRef<HTMLDivElement>(null)
  const [isLinking, setLinking] = useState(false)
  const [hasFocus, setFocus] = useState(false)
  const numbers = useHiddenNumbers()
  const [menu] = useState(() => new MentionMenu())
  const mentions = useMentionSource()
  const editor = useWrittenEditor({
    ...props,
    onToolbar: () => toolbar.current?.querySelector<HTMLElement>('button:not([disabled])')?.focus(),
    onLink: () => setLinking(true),
    numbers,
    menu,
    mentions,
  })
  const isCompact = size === 'compact'
  return (
    <div
      className={`wz-written wz-written--${size}`}
      onFocus={() => setFocus(true)}
      onBlur={(event) => setFocus(keepsFocus(event))}
      // In a text, Escape is a slip of the hand and not a wish to leave the screen.
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.preventDefault()
      }}
    >
      {!isReadOnly && (!isCompact || hasFocus || isLinking) && (
        <div
          className="wz-written__toolbar"
          ref={toolbar}
          // Up, not down: the tooltip of the button takes the press for itself.
          onKeyUp={(event) => {
            if (event.key === 'Escape') editor.commands.focus()
          }}
        >
          <TextToolbar editor={editor} isCompact={isCompact} onLink={() => setLinking(true)} />
        </div>
      )}
      <RichText isCompact={isCompact}>
        <EditorContent editor={editor} />
      </RichText>
      {!isReadOnly && mentions !== null && <MentionList menu={menu} />}
      <NumberGuardNotice editor={editor} numbers={numbers} />
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

/** Whether the focus stays inside. A window that goes to the background takes no focus away from its text. */
function keepsFocus({ currentTarget, relatedTarget }: FocusEvent): boolean {
  return currentTarget.contains(relatedTarget ?? document.activeElement)
}
