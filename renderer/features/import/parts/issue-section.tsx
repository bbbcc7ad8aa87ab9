import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Section, Stack, VirtualTable, type TableColumn, type TableSort } from '../../../ui/index.ts'
import { columnOf, type Issue } from '../error-report.ts'
import type { OpenList } from '../use-import.ts'
import { TableBox } from './table-box.tsx'

const keyOf = ({ line, field, problem }: Issue): string => `${line} ${field} ${problem}`

interface IssueSectionProps {
  kind: 'errors' | 'warnings'
  issues: readonly Issue[]
  list: OpenList
}

/** Rows that need a look: where, what stands there and what to do. Nothing when there are none. */
export function IssueSection({ kind, issues, list }: IssueSectionProps) {
  const { t } = useTranslation('import')
  const [sort, setSort] = useState<TableSort>({ column: 'line', direction: 'ascending' })
  const [selected, setSelected] = useState<string | null>(null)
  const columns = useMemo<TableColumn<Issue>[]>(() => {
    const problemOf = ({ problem }: Issue): string => `${t(`wrong.${problem}`)} ${t(`todo.${problem}`)}`
    const valueOf = ({ value }: Issue): string => value || t('issue.blank')
    return [
      {
        id: 'line',
        header: t('issue.line'),
        width: 80,
        align: 'end',
        sortable: true,
        cell: ({ line }) => line,
      },
      {
        id: 'column',
        header: t('issue.column'),
        width: 144,
        sortable: true,
        cell: (issue) => columnOf(issue, list, t),
        text: (issue) => columnOf(issue, list, t),
      },
      {
        id: 'value',
        header: t('issue.value'),
        width: 160,
        grow: 1,
        priority: 3,
        cell: valueOf,
        text: valueOf,
      },
      {
        id: 'problem',
        header: t('issue.problem'),
        width: 240,
        grow: 3,
        priority: 2,
        cell: problemOf,
        text: problemOf,
      },
    ]
  }, [t, list])
  const rows = useMemo(() => sorted(issues, sort), [issues, sort])
  const chosen = issues.find((issue) => keyOf(issue) === selected)

  if (issues.length === 0) return null
  const title =
    kind === 'errors'
      ? t('errors.title', { count: issues.length })
      : t('warnings.title', { count: issues.length })
  return (
    <Section title={title}>
      <Stack gap="sm">
        <p className="wz-import__text">{t(`${kind}.text`)}</p>
        <TableBox rows={rows.length}>
          <VirtualTable
            label={title}
            columns={columns}
            rows={rows}
            rowKey={keyOf}
            sort={sort}
            onSort={setSort}
            selected={selected}
            onSelect={setSelected}
            onOpen={setSelected}
            empty={null}
          />
        </TableBox>
        {/* The row cuts a long sentence off; a chosen one is written out. */}
        <p className="wz-import__text" role="status">
          {chosen !== undefined &&
            t('issue.full', {
              line: chosen.line,
              column: columnOf(chosen, list, t),
              problem: `${t(`wrong.${chosen.problem}`)} ${t(`todo.${chosen.problem}`)}`,
            })}
        </p>
      </Stack>
    </Section>
  )
}

function sorted(issues: readonly Issue[], { column, direction }: TableSort): Issue[] {
  const sign = direction === 'ascending' ? 1 : -1
  const byColumn = (a: Issue, b: Issue): number => (column === 'column' ? a.field.localeCompare(b.field) : 0)
  return [...issues].sort((a, b) => sign * (byColumn(a, b) || a.line - b.line))
}
