import { useTranslation } from 'react-i18next'
import { listFields, type ListField } from '../../../../shared/rules/provider-import/fields.ts'
import { Select } from '../../../ui/index.ts'
import { columnLetter } from '../column-name.ts'
import type { OpenList } from '../use-import.ts'
import { PlainTable } from './plain-table.tsx'

const LEAVE_OUT = 'none'

interface ColumnTableProps {
  list: OpenList
  onField: (column: number, field: ListField | null) => void
}

/** Every column of the file that holds something, two of its cells, and what it fills. */
export function ColumnTable({ list: { look, layout }, onField }: ColumnTableProps) {
  const { t } = useTranslation('import')
  const options = [
    { id: LEAVE_OUT, label: t('columns.leaveOut') },
    ...listFields.map((field) => ({ id: field, label: t(`field.${field}`) })),
  ]
  const columns = [...look.headings.entries()].filter(
    ([column, heading]) => heading !== '' || (look.samples[column]?.length ?? 0) > 0,
  )
  return (
    <PlainTable
      label={t('columns.title')}
      columns={[t('columns.heading'), t('columns.samples'), t('columns.goesTo')]}
      rows={columns.map(([column, heading]) => {
        const name = heading || t('columns.unnamed', { letter: columnLetter(column) })
        return {
          key: String(column),
          cells: [
            name,
            <ul className="wz-import__samples" key="samples">
              {look.samples[column]?.map((sample) => (
                <li key={sample}>{sample}</li>
              ))}
            </ul>,
            <Select
              key="field"
              label={t('columns.goesToFor', { heading: name })}
              placeholder={t('columns.leaveOut')}
              options={options}
              value={layout[column] ?? LEAVE_OUT}
              onChange={(field) => onField(column, listFields.find((known) => known === field) ?? null)}
            />,
          ],
        }
      })}
    />
  )
}
