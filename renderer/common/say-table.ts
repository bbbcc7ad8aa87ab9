import type { TFunction } from 'i18next'
import type { TablePerson } from '../../shared/sync/table-messages.ts'

export interface TableNow {
  title: string
  /** Whether this laptop is at the table now, or trying to get back to it. */
  isThere: boolean
  /** As the hub tells it; who waits is told to the host alone. */
  people: readonly Pick<TablePerson, 'state' | 'equal'>[]
}

/** The state line while a table is open: how many laptops are at it, and whether they all have the same. */
export function sayTable(
  { title, isThere, people }: TableNow,
  t: TFunction<'vocabulary'>,
): { tone: 'ok' | 'waiting' | 'attention'; text: string } {
  const name = title.trim() === '' ? t('table.untitled') : short(title.trim())
  if (!isThere) return { tone: 'attention', text: t('table.lost', { title: name }) }
  const here = people.filter(({ state }) => state === 'here')
  const waiting = people.filter(({ state }) => state === 'waiting').length
  // Not known is not equal: the line never says more than is sure.
  const behind = here.filter(({ equal }) => equal !== true).length
  const laptops = t('table.laptops', { count: here.length })
  const equal =
    behind === 0 ? t('table.allEqual', { count: here.length }) : t('table.behind', { count: behind })
  const text = t('table.line', { title: name, laptops, equal })
  return waiting > 0
    ? { tone: 'attention', text: t('table.andWaiting', { text, count: waiting }) }
    : { tone: behind === 0 ? 'ok' : 'waiting', text }
}

/** The line has room for one sentence; the whole title stands above the table. */
function short(title: string): string {
  return title.length <= 40 ? title : `${title.slice(0, 39)}…`
}
