import { useTranslation } from 'react-i18next'
import { useEditorState, type Editor } from '@tiptap/react'
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  Link,
  List,
  ListChecks,
  ListOrdered,
  Redo2,
  Undo2,
} from 'lucide-react'
import { RichTextToolbar, type ToolbarItem } from '../ui/index.ts'

interface TextToolbarProps {
  editor: Editor
  isCompact: boolean
  onLink: () => void
}

/** What one can do with the text. The buttons tell what holds where the caret is. */
export function TextToolbar({ editor, isCompact, onLink }: TextToolbarProps) {
  const { t } = useTranslation('editor')
  const state = useEditorState({ editor, selector: ({ editor: now }) => stateOf(now) })
  const run = () => editor.chain().focus()
  const button = (
    id: Exclude<keyof typeof words, 'label'>,
    icon: ToolbarItem['icon'],
    onPress: () => void,
    more: Omit<Partial<ToolbarItem>, 'id' | 'label' | 'icon' | 'onPress'> = {},
  ): ToolbarItem => ({ id, label: t(words[id]), icon, onPress, ...more })

  return (
    <RichTextToolbar
      label={t('toolbar.label')}
      isCompact={isCompact}
      groups={[
        [
          button('heading', Heading2, () => run().toggleHeading({ level: 2 }).run(), {
            isActive: state.heading,
            shortcut: 'Ctrl+Alt+2',
          }),
          button('subheading', Heading3, () => run().toggleHeading({ level: 3 }).run(), {
            isActive: state.subheading,
            shortcut: 'Ctrl+Alt+3',
          }),
        ],
        [
          button('bold', Bold, () => run().toggleBold().run(), { isActive: state.bold, shortcut: 'Ctrl+B' }),
          button('italic', Italic, () => run().toggleItalic().run(), {
            isActive: state.italic,
            shortcut: 'Ctrl+I',
          }),
        ],
        [
          button('bullets', List, () => run().toggleBulletList().run(), {
            isActive: state.bullets,
            shortcut: 'Ctrl+Shift+8',
          }),
          button('numbers', ListOrdered, () => run().toggleOrderedList().run(), {
            isActive: state.numbers,
            shortcut: 'Ctrl+Shift+7',
          }),
          button('tasks', ListChecks, () => run().toggleTaskList().run(), {
            isActive: state.tasks,
            shortcut: 'Ctrl+Shift+9',
          }),
        ],
        [button('link', Link, onLink, { shortcut: 'Ctrl+Shift+K' })],
        [
          button('undo', Undo2, () => run().undo().run(), { isDisabled: !state.canUndo, shortcut: 'Ctrl+Z' }),
          button('redo', Redo2, () => run().redo().run(), { isDisabled: !state.canRedo, shortcut: 'Ctrl+Y' }),
        ],
      ]}
    />
  )
}

const words = {
  heading: 'toolbar.heading',
  subheading: 'toolbar.subheading',
  bold: 'toolbar.bold',
  italic: 'toolbar.italic',
  bullets: 'toolbar.bullets',
  numbers: 'toolbar.numbers',
  tasks: 'toolbar.tasks',
  link: 'toolbar.link',
  undo: 'toolbar.undo',
  redo: 'toolbar.redo',
} as const

function stateOf(editor: Editor) {
  const list = listAround(editor)
  return {
    heading: editor.isActive('heading', { level: 2 }),
    subheading: editor.isActive('heading', { level: 3 }),
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    bullets: list === 'bulletList',
    numbers: list === 'orderedList',
    tasks: list === 'taskList',
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  }
}

/** The innermost list around the caret: that is the one its button takes away. */
function listAround(editor: Editor): string | null {
  const { $from } = editor.state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { name } = $from.node(depth).type
    if (name.endsWith('List')) return name
  }
  return null
}
