import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { readMeta } from '../../../shared/documents/meta.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { OpenTable, TABLE_RECORD } from '../../../shared/model/table.ts'
import { NumberGuard } from '../../common/number-guard.tsx'
import { useDocument, useDocumentValue, useEntity, useSession } from '../../data/react.ts'
import type { SessionDocument } from '../../data/workspace-session.ts'
import { Button, EmptyState, Loading, Page, PageHeader } from '../../ui/index.ts'
import { restoreTable } from './commands.ts'
import { TablePage } from './parts/table-page.tsx'

export interface TableScreenProps {
  table: DocId
  onBack: () => void
}

/** One open table (*open tafel*): prepared, held, and kept. */
export function TableScreen({ table, onBack }: TableScreenProps) {
  const { t } = useTranslation('tables')
  const document = useDocument(table)
  switch (document.state) {
    case 'loading':
      return <Loading label={t('loading')} />
    case 'error':
      return <NoTable title={t('failed.title')} text={t('failed.text')} onBack={onBack} />
    case 'ready':
      return <HeldTable document={document.value} onBack={onBack} />
  }
}

function HeldTable({ document, onBack }: { document: SessionDocument; onBack: () => void }) {
  const { t } = useTranslation('tables')
  const session = useSession()
  const meta = useDocumentValue(document, readMeta)
  const value = useEntity(document, OpenTable, TABLE_RECORD)
  if (meta.deletedAt !== '') {
    return (
      <NoTable title={t('deleted.title')} text={t('deleted.text')} onBack={onBack}>
        <Button variant="primary" onPress={() => void restoreTable(session, document.open.id)}>
          {t('deleted.restore')}
        </Button>
      </NoTable>
    )
  }
  if (value === null) return <NoTable title={t('missing.title')} text={t('missing.text')} onBack={onBack} />
  return (
    <NumberGuard document={document}>
      <TablePage document={document} table={value} onBack={onBack} />
    </NumberGuard>
  )
}

interface NoTableProps {
  title: string
  text: string
  onBack: () => void
  children?: ReactNode
}

function NoTable({ title, text, onBack, children }: NoTableProps) {
  const { t } = useTranslation('tables')
  return (
    <Page>
      <PageHeader title={title} back={{ label: t('back'), onPress: onBack }} />
      <EmptyState title={title} action={children}>
        {text}
      </EmptyState>
    </Page>
  )
}
