import * as Y from 'yjs'
import { readMeta } from '../../../shared/documents/meta.ts'
import { missingFeatures } from '../../../shared/documents/features.ts'
import { kindOf, type DocId, type DocumentKind } from '../../../shared/kernel/ids.ts'
import { entities } from '../../../shared/model/index.ts'
import { entitiesOf } from '../../../shared/projection/rows-of.ts'
import type { Storage } from './make-backup.ts'
import type { OpenedBackup } from './read-backup.ts'
import type { OnProgress } from './test-backup.ts'

/**
 * `gone`: it was there and is not on this laptop now. `deleted`: somebody deleted it since. `changed`: it is there,
 * and not as it was. `newer`: it was made since, and stays.
 */
export type DifferenceKind = 'gone' | 'deleted' | 'changed' | 'newer'

export interface Difference {
  doc: DocId
  kind: Exclude<DocumentKind, 'workspace'>
  what: DifferenceKind
  /** '' when nobody named it. */
  title: string
}

/** What is otherwise now than in a backup, in documents that people know by a title. */
export async function compareBackup(
  backup: OpenedBackup,
  { database, store }: Pick<Storage, 'database' | 'store'>,
  onProgress: OnProgress,
): Promise<Difference[] | null> {
  const [heads, digests] = await Promise.all([database.heads.toArray(), database.digests.toArray()])
  const clocks = new Map(heads.map(({ doc, clock }) => [doc, clock]))
  const same = new Set(
    digests
      .filter(
        ({ doc, clock, digest }) => clocks.get(doc) === clock && backup.documents.get(doc)?.digest === digest,
      )
      .map(({ doc }) => doc),
  )
  const docs = [...new Set([...backup.documents.keys(), ...clocks.keys()])].filter((doc) => !same.has(doc))
  const found: Difference[] = []
  for (const [index, doc] of docs.entries()) {
    onProgress(index, docs.length)
    const kind = kindOf(doc)
    if (kind === null || kind === 'workspace') continue
    const update = backup.documents.has(doc) ? await backup.read(doc) : null
    if (update === null && backup.documents.has(doc)) return null
    const then = update === null ? null : documentOf([update])
    const now = clocks.has(doc) ? documentOf(await store.load(doc)) : null
    const what = whatIsOtherwise(then, now)
    const named = now !== null && what !== 'gone' && what !== 'deleted' ? now : then
    if (what !== null && named !== null) found.push({ doc, kind, what, title: titleOf(doc, named) })
    then?.destroy()
    now?.destroy()
  }
  return found.sort((a, b) => a.title.localeCompare(b.title, 'nl'))
}

function whatIsOtherwise(then: Y.Doc | null, now: Y.Doc | null): DifferenceKind | null {
  const lived = then !== null && readMeta(then).deletedAt === ''
  const lives = now !== null && readMeta(now).deletedAt === ''
  if (!lived) return lives ? 'newer' : null
  if (now === null) return 'gone'
  if (!lives) return 'deleted'
  // A newer build wrote what this one may show and not change.
  return missingFeatures(now).length > 0 || hasAllOf(then, now) ? null : 'changed'
}

/** Nothing was written in it since: it is the same, and no more than the bytes of it differ. */
function hasAllOf(then: Y.Doc, now: Y.Doc): boolean {
  return Y.equalSnapshots(Y.snapshot(then), Y.snapshot(now))
}

function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const content = new Y.Doc()
  content.transact(() => {
    for (const update of updates) Y.applyUpdate(content, update)
  })
  return content
}

/** Every kind of document has one record that it is known by: the first of its entities. */
function titleOf(doc: DocId, content: Y.Doc): string {
  const [main] = entitiesOf(doc)
  const [value] = main === undefined ? [] : entities[main].list(content)
  if (value === undefined) return ''
  if ('title' in value) return value.title
  return 'name' in value ? value.name : ''
}
