import { useTranslation } from 'react-i18next'
import type { OpenTable } from '../../../../shared/model/table.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { CommitTextField, TitleField } from '../../../ui/index.ts'
import { changeTable } from '../commands.ts'
import { AlsoInTable } from './also-in-table.tsx'

interface TableTitleProps {
  document: SessionDocument
  table: OpenTable
  isReadOnly: boolean
}

export function TableTitle({ document, table, isReadOnly }: TableTitleProps) {
  const { t } = useTranslation('tables')
  return (
    <TitleField>
      <CommitTextField
        label={t('fields.title')}
        value={table.title}
        onCommit={(title) => changeTable(document, { title })}
        changedText={(other) => t('changed', { other })}
        isReadOnly={isReadOnly}
        maxLength={250}
        placeholder={t('fields.titlePlaceholder')}
      />
      <AlsoInTable document={document} field="title" />
    </TitleField>
  )
}
