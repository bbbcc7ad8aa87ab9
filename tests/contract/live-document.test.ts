import { randomUUID } from 'node:crypto'
import { afterAll, expect, it, onTestFinished, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { liveDocument, type LiveDocument } from '../../renderer/data/sync/live-document.ts'
import type { DocId } from '../../shared/kernel/ids.ts'
import { colleague, join, openDocument, openLive, register, textOf, write } from './server-laptop.ts'
import { cleanUpServers, startServer } from './server-process.ts'

afterAll(cleanUpServers)

it('a document that is let go and held again at once gets what a colleague writes', async () => {
  const server = await startServer()
  const anna = await join(server.invitation, 'Anna')
  const bram = await colleague(anna, 'Bram')
  const id: DocId = `note:${randomUUID()}`
  await register(anna, [id])
  const hers = openLive(anna)
  const his = openLive(bram)
  onTestFinished(() => {
    hers.destroy()
    his.destroy()
  })
  const written = openDocument(anna, hers, id)
  await written.settled

  const doc = new Y.Doc()
  const marks: string[] = []
  const hold = (): LiveDocument => {
    const open = { id, doc, undo: new Y.UndoManager(doc), readOnly: false, release: () => undefined }
    const live = liveDocument(
      open,
      new Awareness(doc),
      bram.workspace.id,
      () => bram.token,
      () => Promise.resolve(0),
      { committed: () => void marks.push('committed'), state: () => undefined },
    )
    live.join(his.provider)
    return live
  }
  let live = hold()
  await vi.waitFor(() => expect(live.state()).toBe('live'), 20_000)
  for (let round = 0; round < 5; round += 1) {
    // What the server still has to handle of before is what the farewell waits for there.
    write(doc, 'b')
    live.destroy()
    live = hold()
    await vi.waitFor(() => expect(live.state()).toBe('live'), 20_000)
    write(written.doc, `${round}`)
    await vi.waitFor(() => expect(textOf(doc)).toContain(`${round}`), 20_000)
    await vi.waitFor(() => expect(textOf(written.doc)).toBe(textOf(doc)), 20_000)
    const before = marks.length
    live.confirm()
    await vi.waitFor(() => expect(marks.length).toBeGreaterThan(before), 20_000)
  }
  live.destroy()
})
