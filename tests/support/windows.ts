import { Dexie } from 'dexie'
import { journalHandlers } from '../../main/ipc/journal.ts'
import type { Journals } from '../../main/journal/journals.ts'
import { docHost, type DocHost, type Kept } from '../../renderer/data/doc-host/doc-host.ts'
import { plainCodec } from '../../renderer/data/doc-store/codec.ts'
import { WorkspaceDatabase } from '../../renderer/data/doc-store/database.ts'
import { dexieDocStore } from '../../renderer/data/doc-store/dexie-doc-store.ts'
import type { DocStore } from '../../renderer/data/doc-store/doc-store.ts'
import { startDuties, type Duties } from '../../renderer/data/windows/duties.ts'
import { standForLeader } from '../../renderer/data/windows/leadership.ts'
import { otherWindows } from '../../renderer/data/windows/other-windows.ts'
import { FORMAT } from '../../shared/kernel/format.ts'
import type { DocId } from '../../shared/kernel/ids.ts'

/** A window of a workspace without the screens: what it keeps, and what it does while it leads. */
export interface TestWindow {
  host: DocHost
  store: DocStore
  leads: () => boolean
  duties: () => Duties | null
  /** The documents whose lists this window was asked to bring up to date. */
  projected: DocId[]
  /** Ends as a crash does: nothing is brought to the disk any more, and nobody is told. */
  crash: () => void
}

/** Opens one more window of a laptop, as the app composes it. The journals are of the one main process. */
export async function openTestWindow(
  indexedDb: IDBFactory,
  journals: Journals,
  workspace: string,
): Promise<TestWindow> {
  let duties: Duties | null = null
  let takeOver = (): void => undefined
  const leadership = await standForLeader(workspace, () => takeOver())
  const windows = otherWindows(workspace)
  Dexie.dependencies.indexedDB = indexedDb
  const database = new WorkspaceDatabase(workspace)
  await database.open()
  const store = dexieDocStore(database, plainCodec)
  const host = docHost(store, { person: 'anna', device: 'laptop of anna' })
  const projected: DocId[] = []
  host.listen({ kept: (kept) => windows.tell({ type: 'kept', ...kept }) })
  windows.listen('kept', (kept) => void host.bringIn(kept))
  windows.onGone(() => void host.bringInAll())

  function lead(): Duties {
    duties = startDuties({
      journal: journalHandlers(journals),
      workspace,
      windows,
      database,
      store,
      codec: plainCodec,
      onKept: (kept: (one: Kept) => void) => void host.listen({ kept }),
      startProjector: () => ({
        follow: ({ doc }) => void projected.push(doc),
        idle: () => Promise.resolve(),
        close: () => undefined,
      }),
      connect: () => Promise.resolve(null),
      onFacts: () => undefined,
    })
    return duties
  }
  if (leadership.leads()) {
    await journals.open(workspace, FORMAT)
    lead()
  } else takeOver = () => void lead().takeOver()

  return {
    host,
    store,
    leads: leadership.leads,
    duties: () => duties,
    projected,
    crash() {
      windows.close()
      leadership.resign()
      database.close()
    },
  }
}
