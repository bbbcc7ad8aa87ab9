import { liveQuery } from 'dexie'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Unkept } from './doc-host/doc-host.ts'
import type { WorkspaceDatabase } from './doc-store/database.ts'
import type { JournalHealth } from './journal/journal-writer.ts'
import type { FromProjector } from './projector/messages.ts'
import type { WorkspaceStatus } from './status.ts'
import type { SyncStatus } from './sync/sync-engine.ts'

/** The state of one workspace as facts; each part of the data layer reports its own. */
export type StatusStore = Pick<StoreApi<WorkspaceStatus>, 'getState' | 'subscribe'> & {
  unkept(unkept: Unkept): void
  /** One text more (1) or less (-1) holds something back that was typed. */
  holds(change: 1 | -1): void
  freeBytes(freeBytes: number): void
  journal(health: JournalHealth): void
  projecting(progress: FromProjector): void
  sync(status: SyncStatus): void
  /** Photos that are only on this laptop. */
  photos(waiting: number): void
  close(): void
}

const TELL_MS = 100

export function statusStore(
  database: WorkspaceDatabase,
  found: Pick<WorkspaceStatus['storage'], 'freeBytes' | 'restored' | 'journalRenewed' | 'journalFailure'>,
): StatusStore {
  const store = createStore<WorkspaceStatus>(() => ({
    storage: {
      ...found,
      unkept: 0,
      held: 0,
      failure: null,
      lastKeptAt: null,
      projecting: null,
    },
    sharing: { waiting: 0, since: null, lastSharedAt: null, photos: 0 },
    sync: null,
  }))

  // An import is thousands of changes; people read a few a second. Facts are collected and told together.
  let facts = store.getState()
  let telling: ReturnType<typeof setTimeout> | null = null
  function learn(change: Partial<WorkspaceStatus>): void {
    facts = { ...facts, ...change }
    telling ??= setTimeout(tell, TELL_MS)
  }
  function tell(): void {
    if (telling !== null) clearTimeout(telling)
    telling = null
    store.setState(facts)
  }
  const storage = (change: Partial<WorkspaceStatus['storage']>): void =>
    learn({ storage: { ...facts.storage, ...change } })

  const sharing = liveQuery(async () => {
    const [waiting, oldest, shared] = await Promise.all([
      database.outbox.count(),
      database.outbox.orderBy('since').first(),
      database.peers.orderBy('at').last(),
    ])
    return { waiting, since: oldest?.since ?? null, lastSharedAt: shared?.at ?? null }
  }).subscribe((found) => learn({ sharing: { ...facts.sharing, ...found } }))
  const kept = liveQuery(() => database.heads.orderBy('clock').last()).subscribe((head) =>
    storage({ lastKeptAt: head?.savedAt ?? null }),
  )

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    unkept({ updates, failure }) {
      storage({ unkept: updates, failure })
      // Good news may come late, but what is not kept yet may never look kept.
      if (updates > 0 && store.getState().storage.unkept === 0) tell()
    },
    holds(change) {
      storage({ held: facts.storage.held + change })
      if (change > 0) tell()
    },
    freeBytes: (freeBytes) => storage({ freeBytes }),
    journal: ({ freeBytes, failure }) =>
      storage({ freeBytes: freeBytes ?? facts.storage.freeBytes, journalFailure: failure }),
    projecting: ({ done, total }) => storage({ projecting: total === 0 ? null : { done, total } }),
    sync: (status) => learn({ sync: status }),
    photos: (photos) => learn({ sharing: { ...facts.sharing, photos } }),
    close() {
      if (telling !== null) clearTimeout(telling)
      sharing.unsubscribe()
      kept.unsubscribe()
    },
  }
}
