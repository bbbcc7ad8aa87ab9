import '../support/browser.ts'
import { createHash, randomBytes } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import {
  attachmentsDatabaseName,
  AttachmentsDatabase,
} from '../../renderer/data/attachments/attachments-database.ts'
import type { AttachmentState } from '../../renderer/data/attachments/attachments.ts'
import { dexieAttachments } from '../../renderer/data/attachments/dexie-attachments.ts'
import { codecFor, type CodecSpec } from '../../renderer/data/doc-store/codec.ts'
import { newId } from '../../shared/kernel/ids.ts'
import { codecSpecs } from '../support/codecs.ts'

const WEBP = 'image/webp'
const shaOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const photo = (size = 5000): Uint8Array => new Uint8Array(randomBytes(size))

function openStore(spec: CodecSpec, workspace = newId()) {
  const database = new AttachmentsDatabase(workspace)
  return { workspace, database, store: dexieAttachments(database, codecFor(spec)) }
}

/** Everything that a watcher was told. */
function states(store: ReturnType<typeof openStore>['store'], doc: string, sha: string): AttachmentState[] {
  const told: AttachmentState[] = []
  store.watch({ doc, sha }, (state) => told.push(state))
  return told
}

for (const [name, spec] of await codecSpecs()) {
  describe(`attachments, ${name}`, () => {
    it('gives back what was kept, under the name of its bytes, also after a new start', async () => {
      const { workspace, store } = openStore(spec)
      const bytes = photo()
      const kept = await store.keep('visit:a', bytes, WEBP)
      expect(kept).toEqual({ ok: true, value: { sha: shaOf(bytes), size: 5000 } })
      await store.close()
      const again = openStore(spec, workspace).store
      expect(await again.read({ doc: 'visit:a', sha: shaOf(bytes) })).toEqual({ bytes, type: WEBP })
      expect(await again.read({ doc: 'visit:b', sha: shaOf(bytes) })).toBeNull()
      expect(await again.missingOf([{ doc: 'visit:a', sha: shaOf(bytes) }])).toEqual([])
      await again.close()
    })

    it('the same photo in two documents is two attachments, each with its own state', async () => {
      const { store } = openStore(spec)
      const bytes = photo()
      const sha = shaOf(bytes)
      await store.keep('note:intern', bytes, WEBP)
      await store.keep('visit:team', bytes, WEBP)
      await store.mark([{ doc: 'visit:team', sha }], 'shared')
      expect(await store.inState('local')).toEqual([{ doc: 'note:intern', sha }])
      expect(await store.inState('shared')).toEqual([{ doc: 'visit:team', sha }])
      // Keeping it once more does not make it less shared.
      await store.keep('visit:team', bytes, WEBP)
      expect(await store.inState('shared')).toEqual([{ doc: 'visit:team', sha }])
      await store.close()
    })

    it('tells every change of state to who watches', async () => {
      const { store } = openStore(spec)
      const bytes = photo()
      const ref = { doc: 'visit:a', sha: shaOf(bytes) }
      const told = states(store, ref.doc, ref.sha)
      await vi.waitFor(() => expect(told).toEqual(['missing']))
      await store.keep('visit:a', bytes, WEBP)
      await vi.waitFor(() => expect(told).toEqual(['missing', 'local']))
      await store.mark([ref], 'shared')
      await vi.waitFor(() => expect(told).toEqual(['missing', 'local', 'shared']))
      await store.close()
    })

    it('a damaged one reads as missing, is named as such, and is whole again when it was fetched', async () => {
      const { database, store } = openStore(spec)
      const bytes = photo()
      const ref = { doc: 'visit:a', sha: shaOf(bytes) }
      await store.keep('visit:a', bytes, WEBP)
      const told = states(store, ref.doc, ref.sha)
      await vi.waitFor(() => expect(told).toEqual(['local']))
      const stored = (await database.bytes.get([ref.doc, ref.sha]))!.sealed
      await database.bytes.put({ ...ref, sealed: stored.with(100, stored[100]! ^ 1) })
      expect(await store.read(ref)).toBeNull()
      expect(await store.missingOf([ref])).toEqual([ref])
      await vi.waitFor(() => expect(told).toEqual(['local', 'missing']))
      expect(await store.keepFetched(ref, photo(), WEBP)).toEqual({ ok: false, reason: 'wrong-sha' })
      expect(await store.keepFetched(ref, bytes, WEBP)).toMatchObject({ ok: true })
      expect(await store.read(ref)).toEqual({ bytes, type: WEBP })
      await vi.waitFor(() => expect(told).toEqual(['local', 'missing', 'shared']))
      await store.close()
    })

    it('what is missing is what documents name and this laptop lacks', async () => {
      const { store } = openStore(spec)
      const mine = photo()
      await store.keep('visit:a', mine, WEBP)
      const here = { doc: 'visit:a', sha: shaOf(mine) }
      const elsewhere = { doc: 'visit:a', sha: shaOf(photo()) }
      expect(await store.missingOf([here, elsewhere])).toEqual([elsewhere])
      await store.close()
    })

    it('says that there is no space, and keeps nothing', async () => {
      const { database, store } = openStore(spec)
      const bytes = photo()
      database.bytes.hook('creating', () => {
        throw new DOMException('the disk is full', 'QuotaExceededError')
      })
      expect(await store.keep('visit:a', bytes, WEBP)).toEqual({ ok: false, reason: 'no-space' })
      expect(await store.read({ doc: 'visit:a', sha: shaOf(bytes) })).toBeNull()
      expect(await store.inState('local')).toEqual([])
      await store.close()
    })

    it('does not wait for ever for a storage that does not answer', async () => {
      const { workspace, database, store } = openStore(spec)
      await database.open()
      const release = await occupy(attachmentsDatabaseName(workspace))
      expect(await store.keep('visit:a', photo(), WEBP)).toEqual({ ok: false, reason: 'io' })
      release()
      await store.close()
    })
  })
}

it('sealed photos cannot be read from the database, nor moved under another name', async () => {
  const [, [, spec]] = (await codecSpecs()) as [unknown, [string, CodecSpec]]
  const { database, store } = openStore(spec)
  const bytes = new TextEncoder().encode('kanarie'.repeat(100))
  const sha = shaOf(bytes)
  const other = photo()
  await store.keep('visit:a', bytes, WEBP)
  await store.keep('visit:a', other, WEBP)
  const { sealed } = (await database.bytes.get(['visit:a', sha]))!
  expect(new TextDecoder().decode(sealed)).not.toContain('kanarie')
  await database.bytes.put({ doc: 'visit:a', sha: shaOf(other), sealed })
  expect(await store.read({ doc: 'visit:a', sha: shaOf(other) })).toBeNull()
  await store.close()
})

it('with another key nothing is thrown away: with the right one it opens again', async () => {
  const [, [, right]] = (await codecSpecs()) as [unknown, [string, CodecSpec]]
  const [, [, wrong]] = (await codecSpecs()) as [unknown, [string, CodecSpec]]
  const { workspace, store } = openStore(right)
  const bytes = photo()
  const ref = { doc: 'visit:a', sha: shaOf(bytes) }
  await store.keep('visit:a', bytes, WEBP)
  await store.close()
  const locked = openStore(wrong, workspace).store
  expect(await locked.read(ref)).toBeNull()
  await locked.close()
  const again = openStore(right, workspace).store
  expect(await again.read(ref)).toEqual({ bytes, type: WEBP })
  expect(await again.missingOf([ref])).toEqual([])
  await again.close()
})

/** Holds a database in a transaction that does not end, as a full disk does. */
function occupy(name: string): Promise<() => void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(name)
    opening.onsuccess = () => {
      const database = opening.result
      const transaction = database.transaction(['attachments', 'bytes'], 'readwrite')
      let held = true
      const again = (): void => {
        if (held) transaction.objectStore('bytes').count().onsuccess = again
      }
      transaction.oncomplete = () => database.close()
      transaction.objectStore('bytes').count().onsuccess = () => {
        again()
        resolve(() => (held = false))
      }
    }
  })
}
