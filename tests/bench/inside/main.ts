import '../../../shared/kernel/zod-without-eval.ts'
import { appApi } from '../../../renderer/data/app-api.ts'
import { codecFor } from '../../../renderer/data/doc-store/codec.ts'
import { WorkspaceDatabase } from '../../../renderer/data/doc-store/database.ts'
import { dexieDocStore } from '../../../renderer/data/doc-store/dexie-doc-store.ts'
import { openWorkspaceKey } from '../../../renderer/data/keys/workspace-key.ts'
import { splitList } from '../../../renderer/features/import/reading/split-list.ts'
import { fill, type Filling } from '../page/fill.ts'
import { rawDatabase, rawPut } from '../page/sealed-workspace.ts'

/** What the bench does in the page of the app itself, beside the app: with its key, in its databases. */
const inside = {
  /** Fills the workspace that is open. The app knows nothing of it until its next start. */
  async fill(filling: Filling): Promise<void> {
    const workspace = await activeWorkspace()
    const key = await openWorkspaceKey(appApi.keys, workspace)
    if (!key.ok) throw new Error(key.reason)
    const database = new WorkspaceDatabase(workspace)
    const codec = codecFor({ kind: 'aes-gcm', key: key.value.key })
    const store = dexieDocStore(database, codec)
    await fill({ database, store, codec, journal: { port: appApi.journal, workspace } }, filling)
    await store.close()
  },

  /** Documents that are kept here, and whether the search index is kept too. */
  async kept(): Promise<{ documents: number; isIndexed: boolean }> {
    const database = new WorkspaceDatabase(await activeWorkspace())
    const documents = await database.heads.count()
    const isIndexed = (await database.local.get('search:head')) !== undefined
    database.close()
    return { documents, isIndexed }
  },

  /** The floor of an import: the list is split and its rows are put away, in milliseconds. */
  async rawImport(text: string): Promise<number> {
    const database = await rawDatabase(`raw-import-${crypto.randomUUID()}`)
    const begin = performance.now()
    const grid = splitList(text)
    if (!grid.ok) throw new Error(grid.reason)
    await rawPut(database, grid.value)
    const took = performance.now() - begin
    database.close()
    return took
  },
}

async function activeWorkspace(): Promise<string> {
  const found = await appApi.profile.read()
  const id = found.ok ? found.value.profile?.activeWorkspace : undefined
  if (id === undefined || id === null) throw new Error('no workspace is open')
  return id
}

export type Inside = typeof inside

Object.assign(window, { inside })
