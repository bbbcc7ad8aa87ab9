import type { TFunction } from 'i18next'
import type { ImportPlan } from '../../../shared/rules/provider-import/plan.ts'
import type { RowError, RowIssue, RowWarning } from '../../../shared/rules/provider-import/read-row.ts'
import { dayOf } from '../../../shared/rules/say-date.ts'
import { saveFile } from '../../data/files.ts'
import { fileNameOf } from '../../export/file-name.ts'
import { sheetAsCsv, type Sheet } from '../../export/sheet.ts'
import { columnLetter } from './column-name.ts'
import type { OpenList } from './use-import.ts'

export type Issue = RowIssue<RowError | RowWarning>

/** The column of a row's issue as the file calls it. */
export function columnOf({ field }: Issue, { look, layout }: OpenList, t: TFunction<'import'>): string {
  const column = layout.indexOf(field)
  // What is missing has no column to look in.
  if (column < 0) return t(`field.${field}`)
  return look.headings[column] || t('columns.unnamed', { letter: columnLetter(column) })
}

/** Everything that was wrong or worth a look, row by row, for whoever mends the list. */
export function errorReport(plan: ImportPlan, list: OpenList, t: TFunction<'import'>): Sheet {
  const rows = [
    ...plan.errors.map((issue) => ({ issue, kind: t('report.error') })),
    ...plan.warnings.map((issue) => ({ issue, kind: t('report.warning') })),
  ].sort((a, b) => a.issue.line - b.issue.line)
  return {
    name: t('report.name'),
    columns: [
      { heading: t('issue.line'), kind: 'number' },
      ...[t('issue.column'), t('issue.value'), t('report.kind'), t('report.wrong'), t('issue.todo')].map(
        (heading) => ({ heading, kind: 'text' as const }),
      ),
    ],
    rows: rows.map(({ issue, kind }) => [
      issue.line,
      columnOf(issue, list, t),
      issue.value,
      kind,
      t(`wrong.${issue.problem}`),
      t(`todo.${issue.problem}`),
    ]),
  }
}

/** Asks where the report goes and writes it. */
export function saveErrorReport(
  plan: ImportPlan,
  list: OpenList,
  t: TFunction<'import'>,
): ReturnType<typeof saveFile> {
  const name = fileNameOf(`${dayOf(new Date())} ${t('report.name')}`, 'csv')
  return saveFile(name, sheetAsCsv(errorReport(plan, list, t)), 'csv')
}
