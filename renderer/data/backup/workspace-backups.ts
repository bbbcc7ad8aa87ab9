import { createStore, type StoreApi } from 'zustand/vanilla'
import { momentOf, type BackupName, type ListedBackup } from '../../../shared/ipc/backups.ts'
import type { Result } from '../../../shared/kernel/result.ts'
import type { AppApi } from '../../../shared/ipc/api.ts'
import { codecFor, type CodecSpec } from '../doc-store/codec.ts'
import type { WorkspaceDatabase } from '../doc-store/database.ts'
import type { Difference } from './compare-backup.ts'
import type { MakeReason } from './make-backup.ts'
import { openBackup, type BackupPort, type OpenedBackup, type ReadReason } from './read-backup.ts'
import { runTask } from './run-task.ts'
import type { OnProgress } from './test-backup.ts'
import type { ChosenBackup } from './work.ts'

export interface BackupsState {
  /** Those that are kept, the newest first; null until they were read. */
  list: ListedBackup[] | null
  working: 'making' | 'testing' | null
  /** Why the last try gave none that can be counted on; `damaged`: it was not what was written. */
  failure: Exclude<MakeReason, 'empty' | 'busy'> | 'damaged' | null
}

/** The backups of the workspace that is open: made by themselves, tested, and there to be put back. */
export interface WorkspaceBackups extends Pick<StoreApi<BackupsState>, 'getState' | 'subscribe'> {
  /** Something was kept: in a while it is worth a backup. */
  changed: () => void
  /** Reads the list again. */
  look: () => Promise<void>
  /** Makes a backup now and tests it. */
  make: () => Promise<void>
  test: (backup: ChosenBackup, onProgress: OnProgress) => Promise<Result<null, ReadReason>>
  /** What is otherwise now. */
  compare: (backup: ChosenBackup, onProgress: OnProgress) => Promise<Result<Difference[], ReadReason>>
  open: (backup: ChosenBackup) => Promise<Result<OpenedBackup, ReadReason>>
  /** One of this workspace, to be chosen. */
  ours: (name: BackupName) => ChosenBackup
  /** Keeps what is not in a backup yet, when that takes no more than a moment; it is tested at the next start. */
  beforeClosing: () => Promise<void>
  close: () => void
}

interface Options {
  port: BackupPort
  info: AppApi['app']['info']
  workspace: { id: string; name: string }
  codec: CodecSpec
  database: WorkspaceDatabase
}

const MINUTE_MS = 60_000
/** So much work is lost at most when everything else on the laptop is lost. */
const EVERY_MS = 15 * MINUTE_MS
/** After opening the user comes first. */
const FIRST_LOOK_MS = MINUTE_MS
/** A backup that was not good is made again, but a disk that is bad is not worn out. */
const AGAIN_MS = 2 * MINUTE_MS
const CLOSING_MS = 2_000
/** More than this is not written whole while somebody waits for the window to close. */
const SMALL = 500
/** A backup builds on others for a week at most, and on so many. */
const WEEK_MS = 7 * 24 * 60 * MINUTE_MS
const MOST_FILES = 60

export function workspaceBackups({ port, info, workspace, codec, database }: Options): WorkspaceBackups {
  const store = createStore<BackupsState>(() => ({ list: null, working: null, failure: null }))
  /** Something was kept since the last backup was begun. */
  let isBehind = false
  let isClosed = false
  let running: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | null = null
  const leaving = new AbortController()

  const ours = (name: BackupName): ChosenBackup => ({ source: workspace.id, name, codec })

  async function on() {
    const found = await info()
    return { workspace, codec, app: found.ok ? found.value.version : '' }
  }

  async function look(): Promise<void> {
    const list = await port.list({ source: workspace.id })
    if (list.ok) store.setState({ list: list.value })
  }

  /** Runs after so long, when the window rests; one thing is planned at a time. */
  function plan(ms: number, work: () => Promise<void>): void {
    if (isClosed || timer !== null) return
    timer = setTimeout(() => {
      requestIdleCallback(
        () => {
          timer = null
          if (!isClosed) void work()
        },
        { timeout: MINUTE_MS },
      )
    }, ms)
  }

  /** The newest that was tested; null when a whole one is due. */
  function baseOf(list: readonly ListedBackup[]): BackupName | null {
    const tested = list.find(({ state }) => state === 'tested')
    if (tested === undefined || list[0]?.state === 'failed') return null
    const isOld = Date.now() - Date.parse(momentOf(tested.since)) > WEEK_MS
    return isOld || tested.needs > MOST_FILES ? null : tested.name
  }

  async function testNow(name: BackupName, photos: 'all' | readonly string[]): Promise<void> {
    store.setState({ working: 'testing' })
    const task = { type: 'test', backup: ours(name), photos } as const
    const tested = await runTask(port, await on(), task, undefined, leaving.signal)
    // Called off says nothing about the backup.
    if (isClosed) return
    if (tested.ok || tested.reason === 'damaged') {
      await port.mark({ workspace: workspace.id, name, state: tested.ok ? 'tested' : 'failed' })
    }
    store.setState({ failure: tested.ok ? null : tested.reason })
    if (!tested.ok) plan(AGAIN_MS, make)
  }

  async function makeNow(): Promise<void> {
    isBehind = false
    store.setState({ working: 'making' })
    await look()
    const base = baseOf(store.getState().list ?? [])
    const made = await runTask(port, await on(), { type: 'make', base }, undefined, leaving.signal)
    if (isClosed) return
    if (made.ok) await testNow(made.value.name, made.value.photos)
    else if (made.reason !== 'empty') {
      isBehind = true
      if (made.reason !== 'busy') store.setState({ failure: made.reason })
      plan(EVERY_MS, makeWhenDue)
    }
  }

  /** One at a time; who asks while one is running waits for that one. */
  function alone(work: () => Promise<void>): Promise<void> {
    running ??= work().finally(() => {
      running = null
      store.setState({ working: null })
      void look()
    })
    return running
  }

  const make = (): Promise<void> => alone(makeNow)

  /** A while after opening: what an earlier day left to do. */
  async function catchUp(): Promise<void> {
    await look()
    const newest = store.getState().list?.[0]
    const last = await database.heads.orderBy('clock').last()
    const keptAt = Date.parse(last?.savedAt ?? '')
    if (newest === undefined || keptAt > Date.parse(momentOf(newest.name)) + EVERY_MS) return await make()
    if (newest.state === 'new') await alone(() => testNow(newest.name, 'all'))
    if (isBehind) plan(EVERY_MS, makeWhenDue)
  }

  /** Another window of this workspace may just have made one; what was written since waits for the next. */
  async function makeWhenDue(): Promise<void> {
    await look()
    const newest = store.getState().list?.[0]
    // Below nothing: the clock was moved, and says nothing.
    const age = newest === undefined ? -1 : Date.now() - Date.parse(momentOf(newest.name))
    if (age >= 0 && age < EVERY_MS / 2 && newest?.state !== 'failed') plan(EVERY_MS, makeWhenDue)
    else await make()
  }

  async function lastStep(signal: AbortSignal): Promise<void> {
    const list = await port.list({ source: workspace.id })
    const base = baseOf(list.ok ? list.value : [])
    if (base === null && (await database.heads.count()) > SMALL) return
    isBehind = false
    await runTask(port, await on(), { type: 'make', base }, undefined, signal)
  }

  plan(FIRST_LOOK_MS, catchUp)

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    changed() {
      isBehind = true
      plan(EVERY_MS, makeWhenDue)
    },
    look,
    make,
    ours,
    test: async (backup, onProgress) =>
      await runTask(port, await on(), { type: 'test', backup, photos: 'all' }, onProgress),
    compare: async (backup, onProgress) =>
      await runTask(port, await on(), { type: 'compare', backup }, onProgress),
    open: (backup) => openBackup(port, backup.source, backup.name, codecFor(backup.codec)),

    async beforeClosing() {
      if (!isBehind || isClosed || running !== null) return
      const late = new AbortController()
      let timer: ReturnType<typeof setTimeout> | undefined
      const tooLate = new Promise<void>((resolve) => {
        timer = setTimeout(() => {
          late.abort()
          resolve()
        }, CLOSING_MS)
      })
      await Promise.race([lastStep(late.signal), tooLate])
      clearTimeout(timer)
    },

    close() {
      isClosed = true
      if (timer !== null) clearTimeout(timer)
      leaving.abort()
    },
  }
}
