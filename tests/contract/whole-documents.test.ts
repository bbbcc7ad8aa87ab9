import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { wholeDocuments } from '../../renderer/data/doc-host/whole-documents.ts'
import { Note, NOTE_RECORD } from '../../shared/model/note.ts'
import { rowsOf } from '../../shared/projection/rows-of.ts'
import { codecSpecs } from '../support/codecs.ts'
import { newProfileFolder, openLaptop } from '../support/workspace.ts'

for (const [name, spec] of await codecSpecs()) {
  it(`a document goes to another laptop and is there as it was, ${name}`, async () => {
    const anna = await openLaptop(newProfileFolder(), randomUUID(), spec)
    const open = await anna.host.open('note:a')
    Note.write(open.doc, NOTE_RECORD, { title: 'Kennismaking' })
    Note.write(open.doc, NOTE_RECORD, { title: 'Kennismaking met De Linde' })
    open.release()
    const here = wholeDocuments(anna.store, anna.host)
    expect(await here.list()).toEqual(['note:a'])
    const was = new Y.Doc()
    for (const update of await here.read('note:a')) Y.applyUpdate(was, update)

    const folder = newProfileFolder()
    const workspace = randomUUID()
    const bert = await openLaptop(folder, workspace, spec, 'bert')
    const there = wholeDocuments(bert.store, bert.host)
    await there.bring('note:a', Y.encodeStateAsUpdate(was))
    // To be shared by this laptop, though nobody wrote it here.
    expect(await bert.database.outbox.toArray()).toMatchObject([{ doc: 'note:a' }])
    await bert.close()

    const again = await openLaptop(folder, workspace, spec, 'bert')
    const back = await again.host.open('note:a')
    expect(rowsOf('note:a', back.doc)).toEqual(rowsOf('note:a', was))
    expect(rowsOf('note:a', back.doc)[0]?.value.writers).toEqual(['anna'])
    await Promise.all([again.close(), anna.close()])
  })
}
