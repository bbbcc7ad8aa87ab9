import { useTranslation } from 'react-i18next'
import { listFields } from '../../../../shared/rules/provider-import/fields.ts'
import type { Layout } from '../../../../shared/rules/provider-import/layout.ts'
import { cellsOf } from '../../../../shared/rules/provider-import/read-row.ts'
import type { ListLook } from '../reading/list-desk.ts'
import { PlainTable } from './plain-table.tsx'

/** The first lines as they would be taken over now. */
export function PreviewTable({ look, layout }: { look: ListLook; layout: Layout }) {
  const { t } = useTranslation('import')
  const fields = listFields.filter((field) => layout.includes(field))
  return (
    <PlainTable
      label={t('columns.preview')}
      columns={[t('columns.line'), ...fields.map((field) => t(`field.${field}`))]}
      rows={look.first.map(({ line, cells }) => {
        const read = cellsOf(cells, layout)
        return { key: String(line), cells: [line, ...fields.map((field) => read[field])] }
      })}
    />
  )
}
