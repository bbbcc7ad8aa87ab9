import { liveQuery } from 'dexie'
import type { Codec } from '../doc-store/codec.ts'
import type { WorkspaceDatabase } from '../doc-store/database.ts'

/**
 * What this laptop keeps for itself in a workspace, sealed and by name: the columns of a list, what an import did.
 * Never shared, not in the journal: losing it costs a setting, not a word.
 */
export interface LocalValues {
  /** Null when there is none. Rejects when it cannot be opened. */
  read(name: string): Promise<unknown>
  /** The value must survive JSON. Resolves when it is durable. */
  write(name: string, value: unknown): Promise<void>
  remove(name: string): Promise<void>
  /** The names that begin so, sorted. */
  names(start: string): Promise<string[]>
  /** Calls back with the value now and after every change, in any window; answers how to stop. */
  follow(name: string, onValue: (value: unknown) => void): () => void
}

export function localValues(database: WorkspaceDatabase, codec: Codec): LocalValues {
  async function read(name: string): Promise<unknown> {
    const row = await database.local.get(name)
    if (row === undefined) return null
    const bytes = await codec.open(localContext(name), row.sealed)
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown
  }

  return {
    read,
    async write(name, value) {
      const bytes = new TextEncoder().encode(JSON.stringify(value))
      await database.local.put({ name, sealed: await codec.seal(localContext(name), bytes) })
    },
    remove: (name) => database.local.delete(name),
    names: (start) => database.local.where('name').startsWith(start).primaryKeys(),
    follow(name, onValue) {
      const subscription = liveQuery(() => read(name)).subscribe(onValue)
      return () => subscription.unsubscribe()
    },
  }
}

export function localContext(name: string): string {
  return `local|${name}`
}
