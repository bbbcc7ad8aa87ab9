import { createRoot } from 'react-dom/client'
import { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { StarterKit } from '@tiptap/starter-kit'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import * as Y from 'yjs'
import { docId } from '../../../shared/kernel/ids.ts'
import { Note, NOTE_RECORD } from '../../../shared/model/note.ts'
import { docHost } from '../../../renderer/data/doc-host/doc-host.ts'
import { WrittenText } from '../../../renderer/editor/written-text.tsx'
import { nl } from '../../../renderer/editor/strings.nl.ts'
import { alternate, medianOf, painted, type Pair } from './pair.ts'
import { sealedWorkspace } from './sealed-workspace.ts'
import { noteOf } from './words.ts'

const TIMES = 60
const PARAGRAPHS = 300

/** A key in a note of 300 paragraphs, to the frame that shows it: bare Tiptap with the same text, and our editor. */
export async function keyToScreen(): Promise<Pair> {
  const bytes = noteOf(PARAGRAPHS * 50, 3, '')
  const root = document.querySelector<HTMLElement>('#root')
  if (root === null) throw new Error('no root')

  const bareBox = root.appendChild(document.createElement('div'))
  const bareDoc = new Y.Doc()
  Y.applyUpdate(bareDoc, bytes)
  const bare = new Editor({
    element: bareBox,
    extensions: [
      StarterKit.configure({ undoRedo: false }),
      Collaboration.configure({ fragment: Note.fragment(bareDoc, NOTE_RECORD, 'body') }),
    ],
  })

  await i18next.use(initReactI18next).init({ lng: 'nl', resources: { nl: { editor: nl } } })
  const workspace = await sealedWorkspace()
  const note = docId('note')
  await workspace.store.append(note, bytes, 'elsewhere')
  const open = await docHost(workspace.store, { person: 'p', device: 'd' }).open(note)
  const ownBox = root.appendChild(document.createElement('div'))
  const react = createRoot(ownBox)
  react.render(
    <WrittenText
      body={Note.fragment(open.doc, NOTE_RECORD, 'body')}
      awareness={null}
      user={{ name: 'Anna', color: '#154273' }}
      isReadOnly={false}
      label="Tekst"
      placeholder=""
    />,
  )
  let own: HTMLElement | null = null
  while (own === null) {
    await painted()
    own = ownBox.querySelector<HTMLElement>('[contenteditable=true]')
  }
  const took = await alternate(
    TIMES,
    () => key(bare.view.dom),
    () => key(own),
  )
  bare.destroy()
  react.unmount()
  root.replaceChildren()
  return { floor: medianOf(took.floor), ours: medianOf(took.ours) }
}

/** One letter, typed as the browser does it, in the middle of the text. */
async function key(editor: HTMLElement): Promise<number> {
  editor.focus()
  const paragraph = editor.querySelectorAll('p')[PARAGRAPHS / 2]
  const text = paragraph?.firstChild
  if (!text) throw new Error('no text to type in')
  getSelection()?.setPosition(text, 10)
  await painted()
  const begin = performance.now()
  document.execCommand('insertText', false, 'x')
  await painted()
  return performance.now() - begin
}
