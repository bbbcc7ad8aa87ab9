import * as Y from 'yjs'
import { FORMAT } from '../../../shared/kernel/format.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { RESTORED } from '../../../shared/kernel/origins.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { Codec } from '../doc-store/codec.ts'
import type { WorkspaceDatabase } from '../doc-store/database.ts'
import { squash } from '../doc-store/dexie-doc-store.ts'
import type { DocStore } from '../doc-store/doc-store.ts'
import { agree, disagree, isAgreed } from './agreement.ts'
import { journalContext, type JournalPort } from './journal-writer.ts'

export interface Recovery {
  /** Documents in which the journal had words that the database had lost. */
  restored: DocId[]
  /** The journal itself was damaged or lost; what the database has was written to a new one. */
  journalRenewed: boolean
  /** Why the journal could not take what it lacks; null when it has everything. The next start tries again. */
  journalFailure: string | null
  freeBytes: number
}

/** Above this size a journal begins anew with one snapshot per document, */
const ROTATE_ABOVE_BYTES = 16 * 2 ** 20
/** when it has more updates per document than this: one that is large because there is much would be as large again. */
const ROTATE_ABOVE_FRAMES = 4
const ROTATE_BATCH = 200

/**
 * Opens the journal before anything is written here. `newer-format`: a newer build wrote this workspace, so
 * nothing may be touched.
 */
export async function openJournal(
  journal: JournalPort,
  workspace: string,
): Promise<Result<JournalState, Refused['reason']>> {
  return await journal.open({ workspace, format: FORMAT })
}

type Opened = Awaited<ReturnType<JournalPort['open']>>
type Refused = Extract<Opened, { ok: false }>
export type JournalState = Extract<Opened, { ok: true }>['value']

/**
 * Compares the database with the journal and gives each what it lacks. Chromium answers damage with an empty
 * database and no error, so only the journal can tell lost from new.
 */
export async function recover(
  journal: JournalPort,
  workspace: string,
  state: JournalState,
  database: WorkspaceDatabase,
  store: DocStore,
  codec: Codec,
  onProgress: (done: number, total: number) => void,
): Promise<Result<Recovery, 'io'>> {
  const isLong =
    state.bytes > ROTATE_ABOVE_BYTES && state.frames > ROTATE_ABOVE_FRAMES * Math.max(1, state.documents)
  // Nearly always so: then a large workspace is not read before it opens.
  if (!isLong && (await isAgreed(database, state)))
    return ok({ restored: [], journalRenewed: false, journalFailure: null, freeBytes: state.freeBytes })
  const [stands, headRows, markRows] = await Promise.all([
    journal.docs({ workspace }),
    database.heads.toArray(),
    database.journaled.toArray(),
  ])
  if (!stands.ok) return err('io')
  const heads = new Map(headRows.map((head) => [head.doc, head.clock]))
  const marks = new Map(markRows.map((mark) => [mark.doc, mark]))

  const behind = stands.value.docs.filter(([doc, seq]) => !heads.has(doc) || (marks.get(doc)?.seq ?? 0) < seq)
  const after = Math.min(...behind.map(([doc]) => (heads.has(doc) ? (marks.get(doc)?.seq ?? 0) : 0)))
  const frames = await framesOf(journal, workspace, behind.length > 0 ? after : null, behind, codec)
  if (!frames.ok) return frames
  const restored: DocId[] = []
  for (const [index, [doc, seq]] of behind.entries()) {
    onProgress(index, behind.length)
    const found = await putBack(store, doc, frames.value.get(doc) ?? [])
    if (!found.ok) return found
    if (found.value) restored.push(doc)
    const head = await database.heads.get(doc)
    if (head !== undefined) await database.journaled.put({ doc, clock: head.clock, seq })
  }

  // A mark was made when its frame was on the disk: one above the last frame tells of frames that are gone.
  const isLost = state.state === 'damaged' || [...marks.values()].some(({ seq }) => seq > state.seq)
  const hasAll =
    behind.length === 0 && headRows.every(({ doc, clock }) => (marks.get(doc)?.clock ?? 0) >= clock)
  const written =
    isLost || isLong
      ? await renewJournal(journal, workspace, database, store, codec)
      : hasAll
        ? ok(null)
        : await journalMissing(journal, workspace, database, store, codec)
  if (written.ok) {
    const last = (await database.journaled.toArray()).reduce(
      (most, { seq }) => Math.max(most, seq),
      state.seq,
    )
    await agree(database, last)
  }
  return ok({
    restored,
    journalRenewed: isLost && written.ok,
    journalFailure: written.ok ? null : written.reason,
    freeBytes: state.freeBytes,
  })
}

async function framesOf(
  journal: JournalPort,
  workspace: string,
  from: number | null,
  behind: readonly (readonly [DocId, number])[],
  codec: Codec,
): Promise<Result<Map<DocId, Uint8Array[]>, 'io'>> {
  const found = new Map<DocId, Uint8Array[]>()
  const docs = behind.map(([doc]) => doc)
  for (let after = from, more = from !== null; more && after !== null;) {
    const answer = await journal.read({ workspace, after, docs })
    if (!answer.ok) return err('io')
    for (const { doc, bytes, seq } of answer.value.frames) {
      found.set(doc, [...(found.get(doc) ?? []), await codec.open(journalContext(doc), bytes)])
      after = seq
    }
    more = answer.value.more
  }
  return ok(found)
}

/** Applies journal frames to what is stored. True when the store lacked something that they hold. */
async function putBack(
  store: DocStore,
  doc: DocId,
  frames: readonly Uint8Array[],
): Promise<Result<boolean, 'io'>> {
  const content = new Y.Doc()
  for (const update of await store.load(doc)) Y.applyUpdate(content, update)
  const missing: Uint8Array[] = []
  content.on('update', (update: Uint8Array) => missing.push(update))
  content.transact(() => {
    for (const frame of frames) Y.applyUpdate(content, frame, RESTORED)
  }, RESTORED)
  content.destroy()
  // Whether the municipality has these words is not known any more, so they count as still to be shared.
  for (const update of missing) if (!(await store.append(doc, update, 'here')).ok) return err('io')
  return ok(missing.length > 0)
}

/** Writes to the journal what only the database has, as after a crash between the two. */
export async function journalMissing(
  journal: JournalPort,
  workspace: string,
  database: WorkspaceDatabase,
  store: DocStore,
  codec: Codec,
): Promise<Result<null, 'io'>> {
  await disagree(database)
  const marks = new Map((await database.journaled.toArray()).map((mark) => [mark.doc, mark.clock]))
  const heads = await database.heads.toArray()
  const missing = heads.filter((head) => (marks.get(head.doc) ?? 0) < head.clock)
  for (let start = 0; start < missing.length; start += ROTATE_BATCH) {
    const batch = missing.slice(start, start + ROTATE_BATCH)
    const frames = await Promise.all(batch.map(({ doc }) => snapshotFrame(store, codec, doc)))
    const answer = await journal.append({ workspace, frames })
    if (!answer.ok) return err('io')
    await database.journaled.bulkPut(batch.map(({ doc, clock }) => ({ doc, clock, seq: answer.value.seq })))
  }
  return ok(null)
}

/** Begins the journal anew with what the database has; the generation before it stays until the next time. */
export async function renewJournal(
  journal: JournalPort,
  workspace: string,
  database: WorkspaceDatabase,
  store: DocStore,
  codec: Codec,
): Promise<Result<null, 'io'>> {
  await disagree(database)
  const begun = await journal.rotate({ workspace, phase: 'begin' })
  if (!begun.ok) return err('io')
  const heads = await database.heads.toArray()
  for (let start = 0; start < heads.length; start += ROTATE_BATCH) {
    const batch = heads.slice(start, start + ROTATE_BATCH)
    const frames = await Promise.all(batch.map(({ doc }) => snapshotFrame(store, codec, doc)))
    const answer = await journal.rotate({ workspace, phase: 'append', frames })
    if (!answer.ok) return err('io')
    await database.journaled.bulkPut(batch.map(({ doc, clock }) => ({ doc, clock, seq: answer.value.seq })))
  }
  const committed = await journal.rotate({ workspace, phase: 'commit' })
  return committed.ok ? ok(null) : err('io')
}

async function snapshotFrame(
  store: DocStore,
  codec: Codec,
  doc: DocId,
): Promise<{ doc: DocId; bytes: Uint8Array }> {
  return { doc, bytes: await codec.seal(journalContext(doc), squash(await store.load(doc))) }
}
