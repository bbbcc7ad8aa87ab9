import { newId } from '../../../shared/kernel/ids.ts'
import { codecFor, type Codec, type CodecSpec } from '../../../renderer/data/doc-store/codec.ts'
import { WorkspaceDatabase } from '../../../renderer/data/doc-store/database.ts'
import { dexieDocStore } from '../../../renderer/data/doc-store/dexie-doc-store.ts'
import type { DocStore } from '../../../renderer/data/doc-store/doc-store.ts'

export interface SealedWorkspace {
  id: string
  database: WorkspaceDatabase
  store: DocStore
  codec: Codec
  spec: CodecSpec
}

/** An empty workspace in this window's IndexedDB, sealed with a key of its own. */
export async function sealedWorkspace(): Promise<SealedWorkspace> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const spec: CodecSpec = { kind: 'aes-gcm', key }
  const id = newId()
  const database = new WorkspaceDatabase(id)
  await database.open()
  const codec = codecFor(spec)
  return { id, database, codec, spec, store: dexieDocStore(database, codec) }
}

/** A bare IndexedDB database with one table, without Dexie. */
export function rawDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore('rows', { autoIncrement: true })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('cannot open'))
  })
}

/** Puts values in one transaction and resolves when they are durable. */
export function rawPut(database: IDBDatabase, values: readonly unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' })
    for (const value of values) transaction.objectStore('rows').put(value)
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error ?? new Error('cannot put'))
  })
}

export function rawGetAll(database: IDBDatabase): Promise<Uint8Array[]> {
  return new Promise((resolve, reject) => {
    const request = database.transaction('rows').objectStore('rows').getAll()
    request.onsuccess = () => resolve(request.result as Uint8Array[])
    request.onerror = () => reject(request.error ?? new Error('cannot read'))
  })
}
