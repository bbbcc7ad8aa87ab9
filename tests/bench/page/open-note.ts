import * as Y from 'yjs'
import { docId } from '../../../shared/kernel/ids.ts'
import { docHost } from '../../../renderer/data/doc-host/doc-host.ts'
import { notesOf } from '../../../renderer/data/queries/dossier.ts'
import { queryContext } from '../../../renderer/data/queries/live-rows.ts'
import { projectDocuments } from '../../../renderer/data/projector/project.ts'
import { alternate, medianOf, timed, type Pair } from './pair.ts'
import { rawDatabase, rawGetAll, rawPut, sealedWorkspace } from './sealed-workspace.ts'
import { noteOf } from './words.ts'

const TIMES = 40
const NOTES = 200

/** A note of 150 words, from the store to a document in memory: getAll and applyUpdate, and our sealed store. */
export async function openNote(): Promise<Pair> {
  const workspace = await sealedWorkspace()
  const raw = await rawDatabase(`raw-note-${workspace.id}`)
  const bytes = noteOf(150, 1, '')
  await rawPut(raw, [bytes])
  // A note of its own each time: the host keeps what it opened.
  const notes = Array.from({ length: TIMES }, () => docId('note'))
  for (const note of notes) await workspace.store.append(note, bytes, 'elsewhere')
  const host = docHost(workspace.store, { person: 'p', device: 'd' })
  const took = await alternate(
    TIMES,
    () => timed(async () => apply(await rawGetAll(raw))),
    () => timed(async () => (await host.open(notes.pop() ?? '')).release()),
  )
  raw.close()
  await workspace.store.close()
  return { floor: medianOf(took.floor), ours: medianOf(took.ours) }
}

/** A dossier with 200 notes, as its list shows them, against all their documents with getAll and applyUpdate. */
export async function openDossier(): Promise<Pair> {
  const workspace = await sealedWorkspace()
  const { database, store, codec } = workspace
  const dossier = docId('dossier')
  const raw = await rawDatabase(`raw-dossier-${workspace.id}`)
  const notes = Array.from({ length: NOTES }, (_, n) => ({
    doc: docId('note'),
    bytes: noteOf(150, n, dossier),
  }))
  await rawPut(
    raw,
    notes.map(({ bytes }) => bytes),
  )
  await Promise.all(notes.map(({ doc, bytes }) => store.append(doc, bytes, 'elsewhere')))
  await projectDocuments(
    database,
    store,
    codec,
    notes.map(({ doc }) => doc),
  )
  const took = await alternate(
    9,
    () => timed(async () => apply(await rawGetAll(raw))),
    // A context of its own each time, as for a dossier that nobody looked at yet.
    () =>
      timed(async () => {
        const rows = await notesOf(dossier)(queryContext(database, codec))
        if (rows.length !== NOTES) throw new Error(`${rows.length} notes`)
      }),
  )
  raw.close()
  await store.close()
  return { floor: medianOf(took.floor), ours: medianOf(took.ours) }
}

function apply(all: readonly Uint8Array[]): void {
  for (const bytes of all) {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, bytes)
  }
}
