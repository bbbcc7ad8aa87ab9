import type * as Y from 'yjs'
import { initMeta, type Audience } from '../../shared/documents/meta.ts'
import type { AppApi } from '../../shared/ipc/api.ts'
import type { Profile } from '../../shared/ipc/profile.ts'
import type { DocId } from '../../shared/kernel/ids.ts'
import { ok, type Result } from '../../shared/kernel/result.ts'
import { docHost, type DocHost, type OpenDocument } from './doc-host/doc-host.ts'
import { editDocument } from './doc-host/edit-document.ts'
import { makeDocuments } from './doc-host/make-documents.ts'
import { wholeDocuments, type WholeDocuments } from './doc-host/whole-documents.ts'
import { alsoEnteredStore, type AlsoEnteredStore } from './doc-host/also-entered.ts'
import type { Attachments } from './attachments/attachments.ts'
import { openAttachments } from './attachments/open-attachments.ts'
import { workspaceBackups, type WorkspaceBackups } from './backup/workspace-backups.ts'
import { codecFor, type CodecSpec } from './doc-store/codec.ts'
import type { WorkspaceDatabase } from './doc-store/database.ts'
import { localValues, type LocalValues } from './local/local-values.ts'
import { logFaults } from './log-faults.ts'
import { openBesideLeader, openStorage, type OpenedStorage, type OpeningFailure } from './open-storage.ts'
import { startProjector, type Projector } from './projector/projector.ts'
import { dropPages } from './projector/relation-pages.ts'
import { queryContext, type QueryContext } from './queries/live-rows.ts'
import { workspaceSearch, type Search } from './search/search.ts'
import { statusStore, type StatusStore } from './status-store.ts'
import { startSync, type ServerFollower, type SyncEngine, type SyncStatus } from './sync/sync-engine.ts'
import { tableDesk, type TableDesk } from './table/table-desk.ts'
import { invitations } from './windows/ask-leader.ts'
import { startDuties, type Duties } from './windows/duties.ts'
import { standForLeader, type Leadership } from './windows/leadership.ts'
import { lines, type Line } from './windows/lines.ts'
import { otherWindows, type OtherWindows } from './windows/other-windows.ts'
import { presences, type Presences } from './windows/presence.ts'
import type { LeaderFacts } from './windows/window-messages.ts'

/** One workspace, open on this laptop: everything a screen needs of the data. */
export interface WorkspaceSession {
  /** `server`: its address, or null when it is shared with nobody. */
  readonly workspace: { id: string; name: string; colour: string; server: string | null }
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
  /** Its backups on this laptop. */
  readonly backups: WorkspaceBackups
  /** Nothing was here when it was opened: it is new, or lost. */
  readonly isEmpty: boolean
  /** The open table that this laptop hosts or is at. */
  readonly table: TableDesk
  /** Opens a document here and with the municipality, as long as it is held. */
  hold(doc: DocId): Promise<SessionDocument>
  /** Makes a document, or adds to it when another laptop derived the same id. Resolves when it is durable. */
  create(doc: DocId, meta: NewDocument, fill: (content: Y.Doc) => void): Promise<void>
  /** The same for many documents that nobody looks at meanwhile, in one write. */
  createAll(documents: readonly FilledDocument[]): Promise<void>
  /** Changes a document that nobody needs to look at meanwhile. */
  change(doc: DocId, edit: (content: Y.Doc) => void): Promise<void>
  invite(role: 'editor' | 'reader'): Promise<string | null>
  /** True in the one window of this workspace that does what must not be done twice. */
  leads(): boolean
  /** Changes that are only in this window. */
  unkept(): number
  /** Waits until everything is durable, in the database and in the journal, or could not be kept. */
  flush(): Promise<void>
  close(): Promise<void>
}

export interface NewDocument {
  audience: Audience
  dossier: DocId | ''
}

export interface FilledDocument {
  doc: DocId
  meta: NewDocument
  fill: (content: Y.Doc) => void
}

export interface SessionDocument {
  readonly open: OpenDocument
  /** Null in a workspace that is shared with nobody. */
  readonly live: Pick<Line, 'awareness' | 'state'> | null
  release(): void
}

export type { OpeningFailure }

export interface SessionOptions {
  api: AppApi
  profile: Profile
  workspace: Profile['workspaces'][number]
  app: string
  codec: CodecSpec
  onProgress: (done: number, total: number) => void
  /** The first screen is there: what nobody sees yet waits for it. */
  shown: Promise<void>
}

/** After this long the search is made ready, even while the laptop is busy. */
const SEARCH_READY_MS = 5_000

/** Opens a workspace in this window. Windows of one workspace do this one after another (`openHere`). */
export async function openWorkspace(
  options: SessionOptions,
): Promise<Result<WorkspaceSession, OpeningFailure>> {
  const { id } = options.workspace
  let takeOver = (): void => undefined
  const leadership = await standForLeader(id, () => takeOver())
  const windows = otherWindows(id)
  const leave = (): void => {
    windows.close()
    leadership.resign()
  }
  try {
    const codec = codecFor(options.codec)
    const isFirst = leadership.leads()
    const opened = isFirst
      ? await openStorage(options.api.journal, id, codec, options.onProgress)
      : ok(await openBesideLeader(id, codec))
    if (!opened.ok) {
      leave()
      return opened
    }
    const began = await begin(options, opened.value, { isFirst, leadership, windows, leave })
    takeOver = began.takeOver
    // The window that led went while this one was being opened.
    if (!isFirst && leadership.leads()) takeOver()
    return ok(began.session)
  } catch (error) {
    leave()
    throw error
  }
}

interface Among {
  /** It led from the beginning. */
  isFirst: boolean
  leadership: Leadership
  windows: OtherWindows
  leave: () => void
}

async function begin(
  options: SessionOptions,
  { database, store, found }: OpenedStorage,
  { isFirst, leadership, windows, leave }: Among,
): Promise<{ session: WorkspaceSession; takeOver: () => void }> {
  const { api, profile, workspace } = options
  const codec = codecFor(options.codec)
  const isEmpty = (await database.heads.toCollection().first()) === undefined
  const status = statusStore(database, found)
  logFaults(status, (line) => void api.app.log(line))
  const host = docHost(store, { person: profile.person.id, device: profile.device.id })
  const alsoEntered = alsoEnteredStore(database, codec)
  host.listen({
    changed(unkept) {
      status.unkept(unkept)
      // A write that failed is often the first that tells of a full disk.
      if (unkept.failure !== null) void lookAtDisk()
    },
    kept(kept) {
      windows.tell({ type: 'kept', ...kept })
      worthABackup()
    },
    overwritten: (doc, overwritten) => void alsoEntered.add(doc, overwritten),
  })
  windows.listen('kept', (kept) => {
    void host.bringIn(kept)
    worthABackup()
  })
  windows.onGone(() => void host.bringInAll())
  const backups = workspaceBackups({
    port: api.backups,
    info: api.app.info,
    workspace: { id: workspace.id, name: workspace.name },
    codec: options.codec,
    database,
  })
  // Of what every window keeps, and by one of them.
  function worthABackup(): void {
    if (leadership.leads()) backups.changed()
  }
  const queries = queryContext(database, codec, (page) => {
    // Outside the question, which may only read.
    setTimeout(() => void dropPages(database, [page]).then(() => duties?.projector.idle()))
  })
  const photos = openAttachments(workspace.id, codec, queries, status.photos)
  const presence = presences(windows)
  const connected = lines(windows, presence)
  const askLeader = invitations(windows)
  const learn = learnFacts(status)
  let duties: Duties | null = null
  windows.listen('facts', ({ facts }) => {
    if (duties === null) learn(facts)
  })
  if (workspace.server !== null) status.sync(notConnectedYet())

  function lead(): Duties {
    const begun = startDuties({
      journal: api.journal,
      workspace: workspace.id,
      windows,
      database,
      store,
      codec,
      onKept: (kept) => void host.listen({ kept }),
      startProjector: (onProgress) => startProjector(workspace.id, options.codec, options.shown, onProgress),
      connect: (projector, onStatus) =>
        connect(options, { host, database, projector, presence, follower: photos.follower }, onStatus),
      onFacts: learn,
    })
    duties = begun
    return begun
  }
  async function connectThrough({ sync }: Duties): Promise<void> {
    const engine = await sync
    if (engine !== null) await connected.lead(engine)
  }
  const first = isFirst ? lead() : null
  if (first !== null) await connectThrough(first)

  const search = workspaceSearch(workspace.id, options.codec)
  // Lists come first: the search reads what they are made of, and nobody has typed anything yet.
  void options.shown
    .then(() => first?.projector.idle())
    .then(() => requestIdleCallback(search.prepare, { timeout: SEARCH_READY_MS }))
  async function lookAtDisk(): Promise<void> {
    const free = await api.journal.free({ workspace: workspace.id })
    if (free.ok) status.freeBytes(free.value.freeBytes)
  }

  const editing = new Set<Promise<void>>()

  function underWay(work: Promise<void>): Promise<void> {
    const done = work.finally(() => editing.delete(done))
    editing.add(done)
    return done
  }

  const edit = (doc: DocId, change: (content: Y.Doc) => void): Promise<void> =>
    underWay(editDocument(host, doc, change))

  const filling =
    ({ meta, fill }: Pick<FilledDocument, 'meta' | 'fill'>) =>
    (content: Y.Doc): void => {
      initMeta(content, { ...meta, createdAt: new Date().toISOString(), createdBy: profile.person.id })
      fill(content)
    }

  async function flush(): Promise<void> {
    // An edit opens its document first: until then the host knows of nothing to wait for.
    await Promise.all(editing)
    await host.flush()
    await duties?.writer.flush()
  }

  async function hold(doc: DocId): Promise<SessionDocument> {
    const open = await host.open(doc)
    if (workspace.server === null) return { open, live: null, release: () => open.release() }
    const live = await connected.take(open)
    const release = (): void => {
      live.release()
      open.release()
    }
    return { open, live, release }
  }

  const table = tableDesk({
    api: api.tables,
    workspace: workspace.id,
    person: profile.person,
    hold,
    carry: host.carry,
    leads: leadership.leads,
  })
  windows.onGone(() => {
    // A table that the other window hosted has nobody at it any more.
    if (leadership.leads()) void table.resume()
  })

  async function takeOver(): Promise<void> {
    const begun = lead()
    await Promise.all([begun.takeOver(), connectThrough(begun)])
    await table.resume()
  }

  const session: WorkspaceSession = {
    workspace: {
      id: workspace.id,
      name: workspace.name,
      colour: workspace.colour,
      server: workspace.server?.url ?? null,
    },
    person: profile.person,
    status,
    queries,
    alsoEntered,
    local: localValues(database, codec),
    search,
    attachments: photos.attachments,
    whole: wholeDocuments(store, host),
    backups,
    isEmpty,
    table,
    hold,
    create: (doc, meta, fill) => edit(doc, filling({ meta, fill })),
    createAll: (documents) =>
      underWay(
        makeDocuments(
          host,
          documents.map(({ doc, ...of }) => ({ doc, fill: filling(of) })),
        ),
      ),
    change: edit,
    invite: async (role) =>
      duties === null ? await askLeader(role) : ((await (await duties.sync)?.invite(role)) ?? null),
    leads: leadership.leads,
    unkept: () => host.unkept().updates,
    flush,
    async close() {
      table.close()
      await flush()
      await backups.beforeClosing()
      backups.close()
      await duties?.close()
      await photos.close()
      search.close()
      status.close()
      host.close()
      await store.close()
      leave()
    },
  }
  // Everybody listens now: the window that leads answers with what it knows.
  if (!isFirst) windows.tell({ type: 'here' })
  return { session, takeOver: () => void takeOver() }
}

/** What the window that leads knows becomes what this window says. */
function learnFacts(status: StatusStore): (facts: Partial<LeaderFacts>) => void {
  return ({ sync, journal, projecting }) => {
    if (sync) status.sync(sync)
    if (journal) status.journal(journal)
    if (projecting) status.projecting(projecting)
  }
}

/** Until the engine, or the window that leads, says how it is. */
function notConnectedYet(): SyncStatus {
  const connection = { name: 'connecting', since: new Date().toISOString() } as const
  return { connection, catchingUp: 0, role: null, colleagues: [], tooLarge: [] }
}

interface Connecting {
  host: DocHost
  database: WorkspaceDatabase
  projector: Projector
  presence: Presences
  follower: ServerFollower
}

async function connect(
  { api, profile, workspace, app }: SessionOptions,
  { host, database, projector, presence, follower }: Connecting,
  onStatus: (status: SyncStatus) => void,
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
    presenceOf: presence.of,
    digestsReady: () => projector.idle(),
    saveToken: (value) => void api.secrets.write({ name, value }),
    onStatus,
    follower,
  })
}

/** The name under which the main process keeps this laptop's token for a workspace. */
export function tokenName(workspace: string): string {
  return `device-token-${workspace}`
}
