import '../support/browser.ts'
import { randomUUID } from 'node:crypto'
import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import * as Y from 'yjs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { setupJournals, type Journals } from '../../main/journal/journals.ts'
import { docHost, type Kept } from '../../renderer/data/doc-host/doc-host.ts'
import { memoryDocStore } from '../../renderer/data/doc-store/memory-doc-store.ts'
import { openTestWindow, type TestWindow } from '../support/windows.ts'
import { newProfileFolder } from '../support/workspace.ts'

const NOTE = 'note:a'
const open: TestWindow[] = []

afterEach(() => {
  for (const window of open.splice(0)) window.crash()
})

const eventually = <T>(check: () => Promise<T> | T): Promise<T> =>
  vi.waitFor(check, { timeout: 20_000, interval: 20 })

/** A laptop whose windows are opened by `open`. */
function laptop() {
  const [indexedDb, workspace, folder] = [new IDBFactory(), randomUUID(), newProfileFolder()]
  const journals: Journals = setupJournals(folder, 'test')
  return {
    async open(): Promise<TestWindow> {
      const window = await openTestWindow(indexedDb, journals, workspace)
      open.push(window)
      return window
    },
    /** The words of the note as the journal alone would give them back. */
    async inJournal(): Promise<string> {
      const doc = new Y.Doc()
      const read = await journals.get(workspace)?.read(0)
      for (const { bytes } of read?.frames ?? []) Y.applyUpdate(doc, bytes.slice(1))
      return doc.getText('body').toString()
    },
  }
}

async function write(window: TestWindow, words: string): Promise<void> {
  const held = await window.host.open(NOTE)
  const text = held.doc.getText('body')
  text.insert(text.length, words)
  held.release()
  await window.host.flush()
}

async function read(window: TestWindow): Promise<string> {
  const held = await window.host.open(NOTE)
  const words = held.doc.getText('body').toString()
  held.release()
  return words
}

describe('two windows of one workspace', () => {
  it('have the same words, and one of them does for both what must be done once', async () => {
    const { open: start, inJournal } = laptop()
    const [first, second] = [await start(), await start()]
    expect([first.leads(), second.leads()]).toEqual([true, false])
    await write(first, 'een ')
    await eventually(async () => expect(await read(second)).toBe('een '))
    await write(second, 'twee ')
    await eventually(async () => expect(await read(first)).toBe('een twee '))
    await eventually(async () => expect(await inJournal()).toBe('een twee '))
    expect(first.projected).toContain(NOTE)
    expect(second.projected).toEqual([])
  })

  it('hand over when the one that leads crashes, and the journal misses nothing', async () => {
    const { open: start, inJournal } = laptop()
    const [first, second, third] = [await start(), await start(), await start()]
    await write(second, 'voor ')
    await eventually(async () => expect(await read(first)).toBe('voor '))
    first.crash()
    await write(second, 'tijdens ')
    await eventually(() => expect(second.leads()).toBe(true))
    await write(third, 'na ')
    await eventually(async () =>
      expect((await read(second)).split(' ').sort()).toEqual(['', 'na', 'tijdens', 'voor']),
    )
    expect(third.leads()).toBe(false)
    await eventually(async () => {
      const words = await inJournal()
      for (const word of ['voor', 'tijdens', 'na']) expect(words).toContain(word)
    })
    expect(second.projected).toContain(NOTE)
  })

  it('miss nothing that a window kept and did not live to tell', async () => {
    const { open: start, inJournal } = laptop()
    const [first, second] = [await start(), await start()]
    await write(first, 'een ')
    await eventually(async () => expect(await read(second)).toBe('een '))
    // Durable, and the crash comes before the others hear of it.
    const doc = new Y.Doc()
    for (const update of await second.store.load(NOTE)) Y.applyUpdate(doc, update)
    const before = Y.encodeStateVector(doc)
    doc.getText('body').insert(4, 'laatste')
    await second.store.append(NOTE, Y.encodeStateAsUpdate(doc, before), 'here')
    second.crash()
    await eventually(async () => expect(await read(first)).toBe('een laatste'))
    await eventually(async () => expect(await inJournal()).toBe('een laatste'))
  })
})

describe('what was kept by another window', () => {
  it('is all in the document up to the clock that is told, also what nobody told of', async () => {
    const store = memoryDocStore()
    const [here, there] = [0, 1].map(() => docHost(store, { person: 'anna', device: 'laptop' }))
    if (here === undefined || there === undefined) throw new Error('two')
    const mine = await here.open(NOTE)
    const theirs = await there.open(NOTE)
    theirs.doc.getText('body').insert(0, 'elders')
    await there.flush()
    const [head] = await store.heads(0)
    expect(await here.upTo(NOTE)).toBe(head?.clock)
    expect(mine.doc.getText('body').toString()).toBe('elders')
  })

  it('makes the same text everywhere, whatever is told late, or never, or compacted first', async () => {
    const step = fc.record({
      writer: fc.boolean(),
      word: fc.string({ minLength: 1, maxLength: 3 }),
      at: fc.nat(),
      isTold: fc.boolean(),
      compacts: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const store = memoryDocStore()
        const hosts = [0, 1].map(() => docHost(store, { person: 'anna', device: 'laptop' }))
        const waiting: (() => Promise<void>)[] = []
        const docs = await Promise.all(hosts.map((host) => host.open(NOTE)))
        let tells = true
        hosts.forEach((host, index) =>
          host.listen({
            kept(kept: Kept) {
              if (tells) waiting.push(() => hosts[1 - index]?.bringIn(kept) ?? Promise.resolve())
            },
          }),
        )
        for (const { writer, word, at, isTold, compacts } of steps) {
          tells = isTold
          const text = docs[writer ? 1 : 0]?.doc.getText('body')
          text?.insert(at % (text.length + 1), word)
          await hosts[writer ? 1 : 0]?.flush()
          if (compacts) await store.compact(NOTE)
          if (at % 3 === 0) for (const tell of waiting.splice(0)) await tell()
        }
        for (const tell of waiting) await tell()
        await Promise.all(hosts.map((host) => host.upTo(NOTE)))
        const kept = new Y.Doc()
        for (const update of await store.load(NOTE)) Y.applyUpdate(kept, update)
        const words = kept.getText('body').toString()
        for (const each of docs) expect(each.doc.getText('body').toString()).toBe(words)
        expect(words).toHaveLength(steps.reduce((sum, { word }) => sum + word.length, 0))
      }),
      { numRuns: 60 },
    )
  })
})
