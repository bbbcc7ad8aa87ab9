import type * as Y from 'yjs'
import { writeProvider } from '../../../shared/documents/dossier.ts'
import type { EntityPatch } from '../../../shared/kernel/define-entity.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { Provider, PROVIDER_RECORD } from '../../../shared/model/provider.ts'
import type { WorkspaceSession } from '../../data/workspace-session.ts'

/** One change for many relations. */
export type BulkChange =
  { kind: 'accountHolder' | 'size'; value: string } | { kind: 'addDomain' | 'removeDomain'; value: string }

/** A relation that was changed, and what it had before. */
export interface Changed {
  dossier: DocId
  before: Provider
}

export interface BulkWork {
  /** How many are done. */
  onProgress: (done: number) => void
  /** Stops before the next ones; what was changed stays. */
  signal: AbortSignal
}

/** Documents that are opened and made durable together. */
const TOGETHER = 50

/** Changes every relation that is not so already, one transaction each; answers those that it changed. */
export async function changeMany(
  session: WorkspaceSession,
  dossiers: readonly DocId[],
  change: BulkChange,
  work: BulkWork,
): Promise<Changed[]> {
  const changed: Changed[] = []
  await inParts(dossiers, work, (dossier) =>
    session.change(dossier, (content) => {
      const before = readProvider(content)
      const patch = patchFor(change, before)
      if (patch !== null && writeProvider(content, patch).ok) changed.push({ dossier, before })
    }),
  )
  return changed
}

/**
 * Puts each relation's own value back, unless somebody changed it since; answers how many were put back. A domain is put
 * back by itself: what others did with other domains stays.
 */
export async function undoMany(
  session: WorkspaceSession,
  change: BulkChange,
  changed: readonly Changed[],
  work: BulkWork,
): Promise<number> {
  let restored = 0
  await inParts(changed, work, ({ dossier, before }) =>
    session.change(dossier, (content) => {
      const patch = patchBack(change, before, readProvider(content))
      if (patch !== null && writeProvider(content, patch).ok) restored += 1
    }),
  )
  return restored
}

type ProviderPatch = EntityPatch<typeof Provider>

/** Null when the provider is so already. */
function patchFor({ kind, value }: BulkChange, now: Provider): ProviderPatch | null {
  const { domains } = now
  switch (kind) {
    case 'addDomain':
      return domains.includes(value) ? null : { domains: [...domains, value] }
    case 'removeDomain':
      return domains.includes(value) ? { domains: domains.filter((domain) => domain !== value) } : null
    case 'accountHolder':
    case 'size':
      return now[kind] === value ? null : { [kind]: value }
  }
}

/** Null when somebody made something else of it since. */
function patchBack(change: BulkChange, before: Provider, now: Provider): ProviderPatch | null {
  const { kind, value } = change
  if (kind === 'addDomain') return patchFor({ kind: 'removeDomain', value }, now)
  if (kind === 'removeDomain') return patchFor({ kind: 'addDomain', value }, now)
  return now[kind] === value ? { [kind]: before[kind] } : null
}

function readProvider(content: Y.Doc): Provider {
  return Provider.read(content, PROVIDER_RECORD)
}

async function inParts<T>(
  items: readonly T[],
  { onProgress, signal }: BulkWork,
  work: (item: T) => Promise<void>,
): Promise<void> {
  for (let done = 0; done < items.length && !signal.aborted; done += TOGETHER) {
    await Promise.all(items.slice(done, done + TOGETHER).map(work))
    onProgress(Math.min(done + TOGETHER, items.length))
  }
}
