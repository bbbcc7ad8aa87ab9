import type { DocId } from '../../../shared/kernel/ids.ts'
import type { WorkspaceDatabase } from '../doc-store/database.ts'

/**
 * Stands among the marks of the documents for all of them together: everything up to its clock is in the journal up to
 * its number. It is there only while that is known, so that a start need not compare document by document.
 */
const ALL = 'workspace:all' satisfies DocId

/** Where the journal ends, and of how many documents it holds something. */
interface JournalEnd {
  state: string
  seq: number
  documents: number
}

/** Do both still end where they agreed, and hold as many documents? Then neither lost anything since. */
export async function isAgreed(
  database: WorkspaceDatabase,
  { state, seq, documents }: JournalEnd,
): Promise<boolean> {
  const [agreed, last, held] = await Promise.all([
    database.journaled.get(ALL),
    database.heads.orderBy('clock').last(),
    database.heads.count(),
  ])
  return state === 'ok' && held === documents && agreed?.seq === seq && agreed.clock === last?.clock
}

/** Both hold the same now: nothing is being written, and the journal ends at `seq`. */
export async function agree(database: WorkspaceDatabase, seq: number): Promise<void> {
  const last = await database.heads.orderBy('clock').last()
  if (last !== undefined) await database.journaled.put({ doc: ALL, clock: last.clock, seq })
}

/**
 * The journal has all that it was given, up to `seq`. They agree further when that is all that was kept since: what
 * another window kept and could not tell is not. When they did not agree before, they do not now.
 */
export async function agreeFurther(database: WorkspaceDatabase, seq: number): Promise<void> {
  const { heads, journaled } = database
  await database.transaction('rw', heads, journaled, async () => {
    const before = await journaled.get(ALL)
    if (before === undefined) return
    const since = await heads.where('clock').above(before.clock).sortBy('clock')
    const marks = await journaled.bulkGet(since.map(({ doc }) => doc))
    if (since.some(({ clock }, index) => (marks[index]?.clock ?? 0) < clock)) return
    await journaled.put({ doc: ALL, clock: since.at(-1)?.clock ?? before.clock, seq })
  })
}

/** Until the next start has compared everything. */
export async function disagree(database: WorkspaceDatabase): Promise<void> {
  await database.journaled.delete(ALL)
}
