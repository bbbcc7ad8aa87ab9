import * as z from 'zod'

/** Every column that this build has, in the order in which they are offered. */
export const columnIds = [
  'name',
  'domains',
  'size',
  'places',
  'lastContact',
  'notes',
  'accountHolder',
  'kvk',
  'agb',
  'contacts',
  'openActions',
  'locations',
  'nextPlanned',
] as const
export type ColumnId = (typeof columnIds)[number]

/** The column that is always there. */
export const NAME_COLUMN: ColumnId = 'name'

const standard: readonly ColumnId[] = columnIds.slice(0, columnIds.indexOf('agb'))

/**
 * Which columns a list shows, in order, and how wide the user made them, px. A name that this build does not know was
 * kept by a newer one: it stays where it is and is not shown.
 */
const Choice = z.looseObject({
  shown: z.array(z.string()).catch([...standard]),
  widths: z.record(z.string(), z.number()).catch({}),
})

export type ColumnChoice = z.infer<typeof Choice>

export const standardColumns: ColumnChoice = Choice.parse({})

/** Total: what is not a choice reads as the standard one. The name is always the first. */
export function readColumns(stored: unknown): ColumnChoice {
  const read = Choice.safeParse(stored)
  if (!read.success) return standardColumns
  const others = [...new Set(read.data.shown)].filter((id) => id !== NAME_COLUMN)
  return { ...read.data, shown: [NAME_COLUMN, ...others] }
}

/** The columns to draw. */
export function knownColumns({ shown }: ColumnChoice): ColumnId[] {
  return shown.flatMap((id) => columnIds.find((known) => known === id) ?? [])
}

/** Did nobody choose other columns or another order? */
export function isStandard({ shown }: ColumnChoice): boolean {
  return shown.length === standard.length && shown.every((id, index) => id === standard[index])
}

export function toggleColumn(choice: ColumnChoice, id: ColumnId): ColumnChoice {
  const { shown } = choice
  return { ...choice, shown: shown.includes(id) ? shown.filter((each) => each !== id) : [...shown, id] }
}

/** Puts a column at a place among the known ones, 0 for right after the name. */
export function moveColumn(choice: ColumnChoice, id: string, index: number): ColumnChoice {
  const rest = choice.shown.filter((each) => each !== id)
  const before = knownColumns({ ...choice, shown: rest }).filter((each) => each !== NAME_COLUMN)[index]
  const at = before === undefined ? rest.length : rest.indexOf(before)
  return { ...choice, shown: [...rest.slice(0, at), id, ...rest.slice(at)] }
}

/** `null`: as wide as it was meant to be. */
export function widenColumn(choice: ColumnChoice, id: string, width: number | null): ColumnChoice {
  const others = Object.entries(choice.widths).filter(([each]) => each !== id)
  return {
    ...choice,
    widths: Object.fromEntries(width === null ? others : [...others, [id, width]]),
  }
}
