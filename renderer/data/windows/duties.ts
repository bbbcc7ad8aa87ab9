import type { AppApi } from '../../../shared/ipc/api.ts'
import type { Kept } from '../doc-host/doc-host.ts'
import { squash } from '../doc-store/dexie-doc-store.ts'
import type { DocStore } from '../doc-store/doc-store.ts'
import type { Codec } from '../doc-store/codec.ts'
import type { WorkspaceDatabase } from '../doc-store/database.ts'
import { journalWriter, type JournalHealth, type JournalWriter } from '../journal/journal-writer.ts'
import { journalMissing } from '../journal/recover.ts'
import type { FromProjector } from '../projector/messages.ts'
import type { Projector } from '../projector/projector.ts'
import type { SyncEngine, SyncStatus } from '../sync/sync-engine.ts'
import type { OtherWindows } from './other-windows.ts'
import type { LeaderFacts } from './window-messages.ts'

/** What one window does for all windows of a workspace: the journal, the lists, and sharing. */
export interface Duties {
  readonly projector: Projector
  readonly writer: JournalWriter
  /** Null for a workspace that is shared with nobody. */
  readonly sync: Promise<SyncEngine | null>
  /** Writes to the journal what only the database has, as when the window that led before ended just now. */
  takeOver(): Promise<void>
  close(): Promise<void>
}

export interface DutiesOptions {
  journal: AppApi['journal']
  workspace: string
  windows: OtherWindows
  database: WorkspaceDatabase
  store: DocStore
  codec: Codec
  /** Hears what this window keeps; what the others keep comes by `windows`. */
  onKept: (listener: (kept: Kept) => void) => void
  startProjector: (onProgress: (progress: FromProjector) => void) => Projector
  connect: (projector: Projector, onStatus: (status: SyncStatus) => void) => Promise<SyncEngine | null>
  /** As this window leads, it is the first to know; the others are told. */
  onFacts: (facts: Partial<LeaderFacts>) => void
}

/** A window that ended may not have told what it kept in its last moments. */
const LAST_MOMENTS_MS = 30_000

/** Everything is listening when this returns, so that nothing that is kept from now on is missed. */
export function startDuties(options: DutiesOptions): Duties {
  const { windows, store, database } = options
  let facts: LeaderFacts = { sync: null, journal: null, projecting: null }
  const learn = (change: Partial<LeaderFacts>): void => {
    facts = { ...facts, ...change }
    options.onFacts(change)
    windows.tell({ type: 'facts', facts })
  }

  const projector = options.startProjector((projecting) => learn({ projecting }))
  const writer = journalWriter(options.journal, options.workspace, database, options.codec, (journal) =>
    learn({ journal: withSpace(journal, facts.journal) }),
  )
  const sync = options.connect(projector, (status) => learn({ sync: status }))

  function follow(kept: Kept): void {
    writer.write(kept.doc, kept.update, kept.clock)
    projector.follow(kept)
  }

  function followOther(kept: Kept): void {
    follow(kept)
    if (kept.source === 'here') void sync.then((engine) => engine?.share(kept.doc))
  }

  async function followLastMoments(): Promise<void> {
    const since = new Date(Date.now() - LAST_MOMENTS_MS).toISOString()
    const recent = (await store.heads(0)).filter(({ savedAt }) => savedAt > since)
    for (const { doc, clock } of recent) {
      const update = squash(await store.load(doc))
      followOther({ doc, update, clock, before: 0, source: 'here' })
    }
  }

  options.onKept(follow)
  windows.listen('kept', followOther)
  windows.listen('here', () => windows.tell({ type: 'facts', facts }))
  windows.listen('invite', ({ question, role }) => {
    void sync
      .then((engine) => engine?.invite(role) ?? null)
      .then((text) => windows.tell({ type: 'invited', question, text }))
  })
  windows.onGone(() => void followLastMoments())

  return {
    projector,
    writer,
    sync,
    async takeOver() {
      const { journal, workspace, codec } = options
      const written = await journalMissing(journal, workspace, database, store, codec)
      if (!written.ok) learn({ journal: { freeBytes: null, failure: written.reason } })
      await followLastMoments()
    },
    async close() {
      await writer.flush()
      await (await sync)?.close()
      projector.close()
    },
  }
}

/** An answer that does not tell how much space there is leaves what was known. */
function withSpace(health: JournalHealth, before: JournalHealth | null): JournalHealth {
  return { ...health, freeBytes: health.freeBytes ?? before?.freeBytes ?? null }
}
