import type * as Y from 'yjs'
import { initMeta, type Audience } from '../../shared/documents/meta.ts'
import type { AppApi } from '../../shared/ipc/api.ts'
import type { Profile } from '../../shared/ipc/profile.ts'
import type { DocId } from '../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { docHost, type DocHost } from './doc-host/doc-host.ts'
import { editDocument } from './doc-host/edit-document.ts'
import { wholeDocuments, type WholeDocuments } from './doc-host/whole-documents.ts'
import { alsoEnteredStore, type AlsoEnteredStore } from './doc-host/also-entered.ts'
import type { Attachments } from './attachments/attachments.ts'
import { openAttachments } from './attachments/open-attachments.ts'
import { codecFor, type CodecSpec } from './doc-store/codec.ts'
import { databaseName, WorkspaceDatabase } from './doc-store/database.ts'
import { dexieDocStore } from './doc-store/dexie-doc-store.ts'
import { journalWriter } from './journal/journal-writer.ts'
import { openJournal, recover } from './journal/recover.ts'
import { localValues, type LocalValues } from './local/local-values.ts'
import { startProjector, type Projector } from './projector/projector.ts'
import { queryContext, type QueryContext } from './queries/live-rows.ts'
import { workspaceSearch, type Search } from './search/search.ts'
import { statusStore, type StatusStore } from './status-store.ts'
import { startSync, type HeldDocument, type ServerFollower, type SyncEngine } from './sync/sync-engine.ts'
import { tableDesk, type TableDesk } from './table/table-desk.ts'

/** One workspace, open on this laptop: everything a screen needs of the data. */
export interface WorkspaceSession {
  readonly workspace: { id: string; name: string; colour: string }
  readonly person: { id: string; name: string; function: string }
  readonly status: StatusStore
  readonly queries: QueryContext
  readonly alsoEntered: AlsoEnteredStore
  /** What this laptop keeps for itself. */
  readonly local: LocalValues
  /** Finds documents by their words. */
  readonly search: Search
  /** The photos of documents. */
  readonly attachments: Attachments
  /** All documents as they are stored. */
  readonly whole: WholeDocuments
  /** The open table that this laptop hosts or is at. */
  readonly table: TableDesk
  /** Opens a document here and with the municipality, as long as it is held. */
  hold(doc: DocId): Promise<SessionDocument>
  /** Makes a document, or adds to it when another laptop derived the same id. Resolves when it is durable. */
  create(doc: DocId, meta: NewDocument, fill: (content: Y.Doc) => void): Promise<void>
  /** Changes a document that nobody needs to look at meanwhile. */
  change(doc: DocId, edit: (content: Y.Doc) => void): Promise<void>
  invite(role: 'editor' | 'reader'): Promise<string | null>
  /** Waits until everything is durable, in the database and in the journal. */
  flush(): Promise<void>
  close(): Promise<void>
}

export interface NewDocument {
  audience: Audience
  dossier: DocId | ''
}

export type SessionDocument = Pick<HeldDocument, 'open' | 'release'> & { live: HeldDocument['live'] | null }

export type OpeningFailure = 'newer-format' | 'io'

export interface SessionOptions {
  api: AppApi
  profile: Profile
  workspace: Profile['workspaces'][number]
  app: string
  codec: CodecSpec
  onProgress: (done: number, total: number) => void
}

/** After this long the search is made ready, even while the laptop is busy. */
const SEARCH_READY_MS = 5_000

/** Opens a workspace: the journal first, because only it knows whether the database lost something. */
export async function openWorkspace(
  options: SessionOptions,
): Promise<Result<WorkspaceSession, OpeningFailure>> {
  const { api, profile, workspace } = options
  const journal = await openJournal(api.journal, workspace.id)
  if (!journal.ok) return journal
  const database = await openDatabase(workspace.id, journal.value.docs.length > 0)
  const codec = codecFor(options.codec)
  const store = dexieDocStore(database, codec)
  const recovery = await recover(
    api.journal,
    workspace.id,
    journal.value,
    database,
    store,
    codec,
    options.onProgress,
  )
  if (!recovery.ok) return err('io')

  const status = statusStore(database, {
    freeBytes: recovery.value.freeBytes,
    restored: recovery.value.restored.length,
  })
  const host = docHost(store, { person: profile.person.id, device: profile.device.id })
  const projector = startProjector(workspace.id, options.codec, status.projecting)
  const writer = journalWriter(api.journal, workspace.id, database, codec, status.journal)
  const alsoEntered = alsoEnteredStore(database, codec)
  host.listen({
    changed: status.unkept,
    kept({ doc, update, clock }) {
      writer.write(doc, update, clock)
      projector.follow(doc)
    },
    overwritten: (doc, found) => void alsoEntered.add(doc, found),
  })
  const queries = queryContext(database, codec)
  const photos = openAttachments(workspace.id, codec, queries, status.photos)
  const sync = await connect(options, host, database, projector, status, photos.follower)
  const search = workspaceSearch(workspace.id, options.codec)
  // Lists come first: the search reads what they are made of, and nobody has typed anything yet.
  void projector.idle().then(() => requestIdleCallback(search.prepare, { timeout: SEARCH_READY_MS }))
  const editing = new Set<Promise<void>>()

  function edit(doc: DocId, change: (content: Y.Doc) => void): Promise<void> {
    const done = editDocument(host, doc, change).finally(() => editing.delete(done))
    editing.add(done)
    return done
  }

  async function flush(): Promise<void> {
    // An edit opens its document first: until then the host knows of nothing to wait for.
    await Promise.all(editing)
    await host.flush()
    await writer.flush()
  }

  async function hold(doc: DocId): Promise<SessionDocument> {
    if (sync !== null) return await sync.hold(doc)
    const open = await host.open(doc)
    return { open, live: null, release: () => open.release() }
  }

  const table = tableDesk({
    api: api.tables,
    workspace: workspace.id,
    person: profile.person,
    hold,
    carry: host.carry,
  })

  return ok({
    workspace: { id: workspace.id, name: workspace.name, colour: workspace.colour },
    person: profile.person,
    status,
    queries,
    alsoEntered,
    local: localValues(database, codec),
    search,
    attachments: photos.attachments,
    whole: wholeDocuments(store, host),
    table,
    hold,
    create: (doc, meta, fill) =>
      edit(doc, (content) => {
        initMeta(content, { ...meta, createdAt: new Date().toISOString(), createdBy: profile.person.id })
        fill(content)
      }),
    change: edit,
    invite: async (role) => (await sync?.invite(role)) ?? null,
    flush,
    async close() {
      table.close()
      await flush()
      await sync?.close()
      await photos.close()
      search.close()
      projector.close()
      status.close()
      await store.close()
    },
  })
}

/**
 * A database that cannot be opened is worth nothing, and Chromium would have emptied it in silence; when the
 * journal has the documents, it is made anew from there.
 */
async function openDatabase(workspace: string, inJournal: boolean): Promise<WorkspaceDatabase> {
  const database = new WorkspaceDatabase(workspace)
  try {
    await database.open()
    return database
  } catch (error) {
    if (!inJournal) throw error
    await WorkspaceDatabase.delete(databaseName(workspace))
    const fresh = new WorkspaceDatabase(workspace)
    await fresh.open()
    return fresh
  }
}

async function connect(
  { api, profile, workspace, app }: SessionOptions,
  host: DocHost,
  database: WorkspaceDatabase,
  projector: Projector,
  status: StatusStore,
  follower: ServerFollower,
): Promise<SyncEngine | null> {
  if (workspace.server === null) return null
  const name = tokenName(workspace.id)
  const secret = await api.secrets.read({ name })
  return startSync({
    server: workspace.server.url,
    workspace: workspace.id,
    identity: {
      app,
      person: { name: profile.person.name, function: profile.person.function },
      device: profile.device,
    },
    token: secret.ok ? secret.value.value : null,
    host,
    database,
    digestsReady: () => projector.idle(),
    saveToken: (value) => void api.secrets.write({ name, value }),
    onStatus: status.sync,
    follower,
  })
}

/** The name under which the main process keeps this laptop's token for a workspace. */
export function tokenName(workspace: string): string {
  return `device-token-${workspace}`
}
