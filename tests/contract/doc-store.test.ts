import '../support/browser.ts'
import { describe, expect, it } from 'vitest'
import { codecFor } from '../../renderer/data/doc-store/codec.ts'
import { WorkspaceDatabase } from '../../renderer/data/doc-store/database.ts'
import { dexieDocStore } from '../../renderer/data/doc-store/dexie-doc-store.ts'
import { memoryDocStore } from '../../renderer/data/doc-store/memory-doc-store.ts'
import { newId } from '../../shared/kernel/ids.ts'
import { codecSpecs } from '../support/codecs.ts'
import { docStoreSuite } from './doc-store-suite.ts'

docStoreSuite('memory', () => Promise.resolve({ store: memoryDocStore() }))

for (const [name, spec] of await codecSpecs()) {
  docStoreSuite(`Dexie, ${name}`, () => {
    const workspace = newId()
    const open = (): ReturnType<typeof dexieDocStore> =>
      dexieDocStore(new WorkspaceDatabase(workspace), codecFor(spec))
    return Promise.resolve({ store: open(), reopen: () => Promise.resolve(open()) })
  })

  describe(`the codec ${name}`, () => {
    it('opens what it sealed', async () => {
      const codec = codecFor(spec)
      const plain = new TextEncoder().encode('Één zin met een ü')
      expect(await codec.open('here', await codec.seal('here', plain))).toEqual(plain)
    })
  })
}

describe('sealed bytes', () => {
  it('do not open in another place, when changed, or with another codec', async () => {
    const [[, plain], [, sealed]] = (await codecSpecs()) as [[string, never], [string, never]]
    const codec = codecFor(sealed)
    const bytes = await codec.seal('update|note:a', new TextEncoder().encode('vertrouwelijk'))
    expect(new TextDecoder().decode(bytes)).not.toContain('vertrouwelijk')
    await expect(codec.open('update|note:b', bytes)).rejects.toThrow()
    await expect(codec.open('update|note:a', bytes.with(20, bytes[20]! ^ 1))).rejects.toThrow()
    await expect(codecFor(plain).open('update|note:a', bytes)).rejects.toThrow()
  })

  it('leave no word of a note in the database', async () => {
    const [, [, spec]] = (await codecSpecs()) as [unknown, [string, never]]
    const database = new WorkspaceDatabase(newId())
    const store = dexieDocStore(database, codecFor(spec))
    await store.append('note:a', new TextEncoder().encode('kanarie in de kooi'), 'here')
    const stored = JSON.stringify(
      await Promise.all(database.tables.map((table) => table.toArray())),
      (_key, value) => (value instanceof Uint8Array ? new TextDecoder().decode(value) : (value as unknown)),
    )
    expect(stored).toContain('note:a')
    expect(stored).not.toContain('kanarie')
    await store.close()
  })
})

describe('the outbox', () => {
  it('holds what was written here, since when, and not what came from elsewhere', async () => {
    const database = new WorkspaceDatabase(newId())
    const store = dexieDocStore(database, codecFor({ kind: 'plain' }))
    await store.append('note:mine', new Uint8Array([1]), 'here')
    const [first] = await database.outbox.toArray()
    await store.append('note:theirs', new Uint8Array([2]), 'elsewhere')
    await store.append('note:mine', new Uint8Array([3]), 'here')
    const rows = await database.outbox.toArray()
    expect(rows.map(({ doc }) => doc)).toEqual(['note:mine'])
    expect(rows[0]?.since).toBe(first?.since)
    expect(rows[0]?.clock).toBeGreaterThan(first?.clock ?? Infinity)
    await store.close()
  })
})
