import { groupBy } from '../../../shared/kernel/group-by.ts'
import { newId, type DocId } from '../../../shared/kernel/ids.ts'
import type { EntityName } from '../../../shared/model/index.ts'
import type { RowOf } from '../../../shared/projection/rows-of.ts'
import type { Codec } from '../doc-store/codec.ts'
import type { ModelRow, RelationPageRow, StaleRelationRow, WorkspaceDatabase } from '../doc-store/database.ts'
import { rowContext } from './project.ts'
import { dossiersOf, lineOf, type RelationLine } from './relation-line.ts'

/** Pages of the list: few enough to open all at a start, small enough to write one for every change. */
const PAGES = 64
/** Dossiers that are brought up to date together: with many of them every page is written anew, each time. */
const TOGETHER = 2000
/** Looking up one dossier takes as long as reading so many rows: of a small table all of them are read. */
const ROWS_PER_LOOK_UP = 10

/**
 * Brings the lines of the list of relations up to date with the rows. A mark goes away in the transaction that writes
 * its line, and only when the rows did not change again meanwhile: whatever stops halfway is taken up at the next run.
 * `today` decides which days are kept.
 */
export async function writeRelationLines(
  database: WorkspaceDatabase,
  codec: Codec,
  today: string,
): Promise<void> {
  for (;;) {
    const marks = await database.staleRelations.limit(TOGETHER).toArray()
    if (marks.length === 0) return
    const read = await readAround(database, marks)
    const { pages, broken } = await changedPages(codec, read, today)
    if (broken.length > 0) {
      await dropPages(database, broken)
      continue
    }
    await database.transaction('rw', database.relationPages, database.staleRelations, async () => {
      const numbers = pages.map(({ page }) => page)
      const now = await database.relationPages.bulkGet(numbers)
      const before = new Map(read.pages.map((page) => [page.page, page.stamp]))
      // Another window of this workspace wrote a page meanwhile: its lines would be lost. Once more.
      if (numbers.some((page, index) => now[index]?.stamp !== before.get(page))) return
      await database.relationPages.bulkPut(pages)
      const marked = await database.staleRelations.bulkGet(marks.map(({ dossier }) => dossier))
      const done = marks.filter(({ mark }, index) => marked[index]?.mark === mark)
      await database.staleRelations.bulkDelete(done.map(({ dossier }) => dossier))
    })
  }
}

/** Throws pages away and marks whoever stood on them: their lines are made from the rows again. */
export async function dropPages(database: WorkspaceDatabase, pages: readonly number[]): Promise<void> {
  const providers = database.model('provider')
  await database.transaction('rw', database.relationPages, database.staleRelations, providers, async () => {
    await database.relationPages.bulkDelete([...pages])
    const dossiers = (await providers.toArray()).map(({ dossier }) => dossier)
    const lost = dossiers.filter((dossier) => pages.includes(pageOf(dossier)))
    await database.staleRelations.bulkPut(lost.map((dossier) => ({ dossier, mark: newId() })))
  })
}

/** The lines of a page. Rejects when it cannot be opened. */
export async function openPage(codec: Codec, { page, sealed }: RelationPageRow): Promise<RelationLine[]> {
  const plain = await codec.open(pageContext(page), sealed)
  return JSON.parse(new TextDecoder().decode(plain)) as RelationLine[]
}

interface Around {
  marks: readonly StaleRelationRow[]
  pages: readonly RelationPageRow[]
  rows: Record<(typeof read)[number], ModelRow[]>
}

const read = [
  'provider',
  'location',
  'department',
  'note',
  'visit',
  'person',
  'meeting',
  'table',
  'action',
] as const satisfies readonly EntityName[]

/** What the marked lines are made from, as it is at one moment. */
async function readAround(database: WorkspaceDatabase, marks: readonly StaleRelationRow[]): Promise<Around> {
  const dossiers = marks.map(({ dossier }) => dossier)
  const asked = new Set(dossiers)
  const tables = [database.relationPages, ...read.map((entity) => database.model(entity))]
  return await database.transaction('r', tables, async () => {
    const found = await Promise.all(
      read.map(async (entity): Promise<[EntityName, ModelRow[]]> => {
        const index =
          entity === 'meeting' || entity === 'table' || entity === 'action' ? 'dossiers' : 'dossier'
        const table = database.model(entity)
        const many = ROWS_PER_LOOK_UP * dossiers.length
        const isSmall = (await table.limit(many).primaryKeys()).length < many
        const rows = isSmall
          ? (await table.toArray()).filter((row) => dossiersOf(row).some((dossier) => asked.has(dossier)))
          : await table.where(index).anyOf(dossiers).distinct().toArray()
        return [entity, rows]
      }),
    )
    const pages = await database.relationPages.bulkGet([...new Set(dossiers.map(pageOf))])
    return {
      marks,
      pages: pages.filter((page) => page !== undefined),
      rows: Object.fromEntries(found) as Around['rows'],
    }
  })
}

/** Pages with new lines in them, sealed; those that stay as they are are not among them. */
interface Changed {
  pages: RelationPageRow[]
  /** Those that cannot be opened. */
  broken: number[]
}

async function changedPages(codec: Codec, around: Around, today: string): Promise<Changed> {
  const lines = new Map((await linesOf(codec, around, today)).map((line) => [line.dossier, line]))
  const pages = new Map(around.pages.map((page) => [page.page, page]))
  const broken: number[] = []
  const changed = [...groupBy(around.marks, ({ dossier }) => pageOf(dossier))].map(async ([page, marks]) => {
    const stored = pages.get(page)
    const before = stored === undefined ? [] : await openPage(codec, stored).catch(() => null)
    if (before === null) {
      broken.push(page)
      return []
    }
    const marked = new Set(marks.map(({ dossier }) => dossier))
    const after = [
      ...before.filter(({ dossier }) => !marked.has(dossier)),
      ...marks.flatMap(({ dossier }) => lines.get(dossier) ?? []),
    ].sort((a, b) => (a.dossier < b.dossier ? -1 : 1))
    const text = JSON.stringify(after)
    if (text === JSON.stringify(before)) return []
    const sealed = await codec.seal(pageContext(page), new TextEncoder().encode(text))
    return [{ page, stamp: newId(), sealed }]
  })
  return { pages: (await Promise.all(changed)).flat(), broken }
}

async function linesOf(codec: Codec, { marks, rows }: Around, today: string): Promise<RelationLine[]> {
  const open = async <N extends EntityName>(sealed: readonly ModelRow[]): Promise<RowOf<N>[]> =>
    await Promise.all(
      sealed.map(async (row) => {
        const plain = await codec.open(rowContext(row.key), row.sealed)
        return JSON.parse(new TextDecoder().decode(plain)) as RowOf<N>
      }),
    )
  const [providers, locations, departments] = await Promise.all([
    open<'provider'>(rows.provider),
    open<'location'>(rows.location),
    open<'department'>(rows.department),
  ])
  const several = [...rows.meeting, ...rows.table]
  const of = {
    providers: new Map(providers.map((provider) => [provider.dossier, provider])),
    locations: groupBy(locations, ({ dossier }) => dossier),
    departments: groupBy(departments, ({ dossier }) => dossier),
    notes: groupBy(rows.note, ({ dossier }) => dossier),
    visits: groupBy(rows.visit, ({ dossier }) => dossier),
    people: groupBy(rows.person, ({ dossier }) => dossier),
    gatherings: byDossiers(several),
    actions: byDossiers(rows.action),
  }
  return marks.flatMap(({ dossier }) => {
    const provider = of.providers.get(dossier)
    if (provider === undefined) return []
    const line = {
      provider,
      locations: of.locations.get(dossier) ?? [],
      departments: of.departments.get(dossier) ?? [],
      notes: of.notes.get(dossier) ?? [],
      gatherings: [...(of.visits.get(dossier) ?? []), ...(of.gatherings.get(dossier) ?? [])],
      people: of.people.get(dossier) ?? [],
      actions: of.actions.get(dossier) ?? [],
    }
    return [lineOf(line, today)]
  })
}

function byDossiers(rows: readonly ModelRow[]): Map<DocId, ModelRow[]> {
  const pairs = rows.flatMap((row) =>
    (Array.isArray(row['dossiers']) ? (row['dossiers'] as DocId[]) : []).map((dossier) => ({ dossier, row })),
  )
  const grouped = groupBy(pairs, ({ dossier }) => dossier)
  return new Map([...grouped].map(([dossier, of]) => [dossier, of.map(({ row }) => row)]))
}

function pageOf(dossier: DocId): number {
  let hash = 0
  for (let at = 0; at < dossier.length; at++) hash = (hash * 31 + dossier.charCodeAt(at)) | 0
  return Math.abs(hash) % PAGES
}

function pageContext(page: number): string {
  return `relations|${page}`
}
