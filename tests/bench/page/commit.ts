import * as Y from 'yjs'
import { docId } from '../../../shared/kernel/ids.ts'
import { alternate, medianOf, timed, type Pair } from './pair.ts'
import { rawDatabase, rawPut, sealedWorkspace } from './sealed-workspace.ts'

const TIMES = 200

/** One letter in a note, from the update to durable: a raw strict put of the same bytes, and our sealed store. */
export async function commitOfAnEdit(): Promise<Pair> {
  const workspace = await sealedWorkspace()
  const raw = await rawDatabase(`raw-commit-${workspace.id}`)
  const doc = docId('note')
  const content = new Y.Doc()
  const updates: Uint8Array[] = []
  content.on('update', (update: Uint8Array) => updates.push(update))
  for (let n = 0; n < TIMES * 2; n += 1) content.getText('body').insert(n, 'x')
  const next = () => updates.shift() ?? new Uint8Array()
  const took = await alternate(
    TIMES,
    () => timed(() => rawPut(raw, [next()])),
    () => timed(() => workspace.store.append(doc, next(), 'here')),
  )
  raw.close()
  await workspace.store.close()
  return { floor: medianOf(took.floor), ours: medianOf(took.ours) }
}
