import './browser.ts'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Dexie } from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { journalHandlers } from '../../main/ipc/journal.ts'
import { setupJournals } from '../../main/journal/journals.ts'
import { docHost, type DocHost } from '../../renderer/data/doc-host/doc-host.ts'
import { codecFor, type Codec, type CodecSpec } from '../../renderer/data/doc-store/codec.ts'
import { WorkspaceDatabase } from '../../renderer/data/doc-store/database.ts'
import { dexieDocStore } from '../../renderer/data/doc-store/dexie-doc-store.ts'
import type { DocStore } from '../../renderer/data/doc-store/doc-store.ts'
import {
  journalWriter,
  type JournalPort,
  type JournalWriter,
} from '../../renderer/data/journal/journal-writer.ts'
import { openJournal, recover, type Recovery } from '../../renderer/data/journal/recover.ts'
import { documentsBehind, projectDocuments } from '../../renderer/data/projector/project.ts'
import { writeRelationLines } from '../../renderer/data/projector/relation-pages.ts'
import { dayOf } from '../../shared/rules/say-date.ts'

/** The data layer of one laptop with the real journal on a real disk, without a window around it. */
export interface OpenLaptop {
  database: WorkspaceDatabase
  store: DocStore
  codec: Codec
  host: DocHost
  writer: JournalWriter
  recovery: Recovery
  /** Brings the read model up to date, as the worker does. */
  project(): Promise<void>
  close(): Promise<void>
}

export function newProfileFolder(): string {
  return mkdtempSync(join(tmpdir(), 'wederzijds-test-'))
}

const factories = new Map<string, IDBFactory>()

/** The IndexedDB of one laptop: several laptops with the same workspace live in one process here. */
function databaseOn(folder: string, workspace: string): WorkspaceDatabase {
  const factory = factories.get(folder) ?? new IDBFactory()
  factories.set(folder, factory)
  Dexie.dependencies.indexedDB = factory
  return new WorkspaceDatabase(workspace)
}

export function journalOn(folder: string): JournalPort {
  return journalHandlers(setupJournals(folder, 'test'))
}

/** Opens a workspace as the app does: journal, database, recovery, host. */
export async function openLaptop(
  folder: string,
  workspace: string,
  spec: CodecSpec,
  person = 'anna',
): Promise<OpenLaptop> {
  const journals = setupJournals(folder, 'test')
  const journal = journalHandlers(journals)
  const opened = await openJournal(journal, workspace)
  if (!opened.ok) throw new Error(opened.reason)
  const database = databaseOn(folder, workspace)
  const codec = codecFor(spec)
  const store = dexieDocStore(database, codec)
  const recovery = await recover(journal, workspace, opened.value, database, store, codec, () => undefined)
  if (!recovery.ok) throw new Error(recovery.reason)
  const host = docHost(store, { person, device: `laptop of ${person}` })
  const writer = journalWriter(journal, workspace, database, codec, () => undefined)
  host.listen({ kept: ({ doc, update, clock }) => writer.write(doc, update, clock) })
  return {
    database,
    store,
    codec,
    host,
    writer,
    recovery: recovery.value,
    async project() {
      await projectDocuments(database, store, codec, await documentsBehind(database))
      await writeRelationLines(database, codec, dayOf(new Date()))
    },
    async close() {
      await host.flush()
      await writer.flush()
      await store.close()
      await journals.get(workspace)?.close()
    },
  }
}

/** What Chromium does after a damaged byte: the database is empty, without an error. */
export function emptyDatabase(folder: string): void {
  factories.delete(folder)
}
