import { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { StarterKit } from '@tiptap/starter-kit'
import * as Y from 'yjs'

// Bare Tiptap whose changes go to everybody at `?port=`, and nothing else.

const REMOTE = {}
const port = new URLSearchParams(location.search).get('port') ?? ''
const doc = new Y.Doc()
const socket = new WebSocket(`ws://127.0.0.1:${port}`)
socket.binaryType = 'arraybuffer'
doc.on('update', (update: Uint8Array, origin: unknown) => {
  if (origin !== REMOTE) socket.send(new Uint8Array(update))
})
socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) =>
  Y.applyUpdate(doc, new Uint8Array(data), REMOTE),
)
socket.addEventListener('open', () => {
  new Editor({
    element: document.querySelector('#root'),
    extensions: [
      StarterKit.configure({ undoRedo: false }),
      Collaboration.configure({ fragment: doc.getXmlFragment('body') }),
    ],
  })
})
