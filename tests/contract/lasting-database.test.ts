import '../support/browser.ts'
import { Dexie, liveQuery } from 'dexie'
import { expect, it, vi } from 'vitest'
import { WorkspaceDatabase } from '../../renderer/data/doc-store/database.ts'
import { newId } from '../../shared/kernel/ids.ts'

const row = (doc: string) => ({ doc, clock: 1, savedAt: '2026-03-03T10:00:00.000Z' }) as const

it('what Chromium let go of opens again by itself, and questions that are followed are asked again', async () => {
  const database = new WorkspaceDatabase(newId())
  await database.open()
  const answers: number[] = []
  const following = liveQuery(() => database.heads.count()).subscribe((count) => answers.push(count))
  await vi.waitFor(() => expect(answers).toEqual([0]))
  const elsewhere = new Dexie(database.name)
  await elsewhere.open()

  database.close({ disableAutoOpen: false })
  // Not told to anybody, as when it happens in another process.
  const transaction = elsewhere.backendDB().transaction('heads', 'readwrite')
  transaction.objectStore('heads').put(row('note:new'))

  await vi.waitFor(() => expect(database.isOpen()).toBe(true))
  await vi.waitFor(() => expect(answers.at(-1)).toBe(1))
  following.unsubscribe()
  elsewhere.close()
  database.close()
})

it('a database that is deleted elsewhere is not made anew by the one that had it open', async () => {
  const database = new WorkspaceDatabase(newId())
  await database.open()
  await Dexie.delete(database.name)
  expect(database.isOpen()).toBe(false)
  // Whatever it had begun by now would be answered before this.
  expect(await Dexie.exists(database.name)).toBe(false)
  expect(await indexedDB.databases()).not.toContainEqual(expect.objectContaining({ name: database.name }))
})
