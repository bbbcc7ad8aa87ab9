import { isStoredAsMade } from '../../../../shared/documents/as-made.ts'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { namedDocuments, type NamedDocument } from '../../../data/queries/example.ts'
import { documentUses } from '../../../data/queries/import.ts'
import type { WorkspaceSession } from '../../../data/workspace-session.ts'

/** What would happen when the example is removed now. */
export interface RemovalPlan {
  goes: NamedDocument[]
  /** Of the example, and changed or used by what somebody made here. */
  stays: NamedDocument[]
  /** How many documents somebody made here. */
  own: number
}

type PlanSession = Pick<WorkspaceSession, 'workspace' | 'queries' | 'whole'>

/** Looks at every document: what the example made and nobody touched since goes. */
export async function planRemoval(session: PlanSession): Promise<RemovalPlan> {
  const { exampleDocumentIds } = await import('../../../../shared/documents/example/index.ts')
  const ofExample = exampleDocumentIds(session.workspace.id)
  // Asked first, because it waits until what was just written can be read.
  await session.whole.list()
  const [all, uses] = await Promise.all([namedDocuments()(session.queries), documentUses()(session.queries)])
  const untouched = new Set<DocId>()
  await Promise.all(
    all.map(async ({ doc }) => {
      if (ofExample.has(doc) && isStoredAsMade(await session.whole.read(doc))) untouched.add(doc)
    }),
  )
  const kept = keptWith(new Set(all.map(({ doc }) => doc).filter((doc) => !untouched.has(doc))), uses)
  return {
    goes: all.filter(({ doc }) => !kept.has(doc)),
    stays: all.filter(({ doc }) => kept.has(doc) && ofExample.has(doc)),
    own: all.filter(({ doc }) => !ofExample.has(doc)).length,
  }
}

/** These documents and all that they use, so that nothing points at what is gone. `uses`: by whom a document is used. */
export function keptWith(
  staying: ReadonlySet<DocId>,
  uses: ReadonlyMap<DocId, ReadonlySet<DocId>>,
): Set<DocId> {
  const kept = new Set(staying)
  for (let before = -1; before < kept.size;) {
    before = kept.size
    for (const [used, users] of uses) if ([...users].some((user) => kept.has(user))) kept.add(used)
  }
  return kept
}
