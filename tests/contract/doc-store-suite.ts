import * as Y from 'yjs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocStore } from '../../renderer/data/doc-store/doc-store.ts'

const NOTE = 'note:one'

/** What every DocStore does. `reopen` closes and opens the same storage again, when it outlives its process. */
export function docStoreSuite(
  name: string,
  make: () => Promise<{ store: DocStore; reopen?: () => Promise<DocStore> }>,
): void {
  describe(`DocStore: ${name}`, () => {
    let store: DocStore
    let reopen: (() => Promise<DocStore>) | undefined

    beforeEach(async () => {
      ;({ store, reopen } = await make())
    })
    afterEach(() => store.close())

    it('has nothing of a document it never saw', async () => {
      expect(await store.load(NOTE)).toEqual([])
      expect(await store.heads(0)).toEqual([])
    })

    it('gives back what was appended, in order', async () => {
      for (const update of typed('Bezoek aan de boerderij')) await append(store, NOTE, update)
      expect(textIn(await store.load(NOTE))).toBe('Bezoek aan de boerderij')
    })

    it('counts clocks up over all documents, and lists what came after one', async () => {
      const first = await append(store, 'note:a', typed('a')[0])
      const second = await append(store, 'note:b', typed('b')[0])
      expect(second).toBeGreaterThan(first)
      expect((await store.heads(first)).map(({ doc }) => doc)).toEqual(['note:b'])
    })

    it('keeps every update of a burst that nobody waits for in between', async () => {
      const updates = typed('Een hele zin die in één keer wordt getypt.')
      await Promise.all(updates.map((update) => append(store, NOTE, update)))
      expect(textIn(await store.load(NOTE))).toBe('Een hele zin die in één keer wordt getypt.')
    })

    it('says the same after compacting, in fewer updates, and goes on from there', async () => {
      const [last, ...before] = typed('Dagbesteding').reverse()
      for (const update of before.reverse()) await append(store, NOTE, update)
      await store.compact(NOTE)
      expect(await store.load(NOTE)).toHaveLength(1)
      await append(store, NOTE, last)
      expect(textIn(await store.load(NOTE))).toBe('Dagbesteding')
    })

    it('loses nothing that is appended while it compacts', async () => {
      const updates = typed('Wijkteam Noord belt maandag terug')
      for (const update of updates.slice(0, 20)) await append(store, NOTE, update)
      await Promise.all([
        store.compact(NOTE),
        ...updates.slice(20).map((update) => append(store, NOTE, update)),
      ])
      expect(textIn(await store.load(NOTE))).toBe('Wijkteam Noord belt maandag terug')
    })

    it('begins new documents together, and leaves one that is here as it is', async () => {
      const here = await append(store, 'note:a', typed('a')[0])
      const firsts = ['note:a', 'note:b', 'note:c'].map((doc) => ({ doc, update: whole(`nieuw ${doc}`) }))
      const begun = await store.begin(firsts)
      if (!begun.ok) throw new Error(begun.reason)
      expect(begun.value.map((appended) => appended?.before ?? null)).toEqual([null, 0, 0])
      expect(textIn(await store.load('note:a'))).toBe('a')
      expect(textIn(await store.load('note:c'))).toBe('nieuw note:c')
      expect((await store.heads(here)).map(({ doc }) => doc).sort()).toEqual(['note:b', 'note:c'])
      await append(store, 'note:b', typed('!')[0])
      expect(await store.load('note:b')).toHaveLength(2)
    })

    it('forgets a removed document and keeps the others', async () => {
      await append(store, 'note:a', typed('weg')[0])
      await append(store, 'note:b', typed('x')[0])
      await store.remove('note:a')
      expect(await store.load('note:a')).toEqual([])
      expect(textIn(await store.load('note:b'))).toBe('x')
    })

    it('has everything after it was closed and opened again', async () => {
      for (const update of typed('blijft')) await append(store, NOTE, update)
      if (reopen === undefined) return
      await store.close()
      store = await reopen()
      expect(textIn(await store.load(NOTE))).toBe('blijft')
    })
  })
}

async function append(store: DocStore, doc: string, update: Uint8Array | undefined): Promise<number> {
  const result = await store.append(doc, update ?? new Uint8Array(), 'here')
  if (!result.ok) throw new Error(result.reason)
  return result.value.clock
}

/** The updates of somebody who types a text character by character. */
function typed(text: string): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const character of text) doc.getText('body').insert(doc.getText('body').length, character)
  return updates
}

function whole(text: string): Uint8Array {
  const doc = new Y.Doc()
  doc.getText('body').insert(0, text)
  return Y.encodeStateAsUpdate(doc)
}

function textIn(updates: readonly Uint8Array[]): string {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc.getText('body').toString()
}
