import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { OpenTable, TABLE_RECORD } from '../../../shared/model/table.ts'
import { DocumentScreen } from '../../common/document-screen.tsx'
import { TablePage } from './parts/table-page.tsx'

export interface TableScreenProps {
  table: DocId
  onBack: () => void
}

/** One open table (*open tafel*): prepared, held, and kept. */
export function TableScreen({ table, onBack }: TableScreenProps) {
  const { t } = useTranslation('tables')
  return (
    <DocumentScreen
      id={table}
      entity={OpenTable}
      record={TABLE_RECORD}
      words="tables"
      backLabel={t('back')}
      onBack={onBack}
    >
      {({ document, value }) => <TablePage document={document} table={value} onBack={onBack} />}
    </DocumentScreen>
  )
}
