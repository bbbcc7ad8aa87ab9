import { useTranslation } from 'react-i18next'
import { tableTopics, type OpenTable } from '../../../../shared/model/table.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { CommitTextField, DateField, Select, TimeField } from '../../../ui/index.ts'
import { changeTable } from '../commands.ts'
import { AlsoInTable } from './also-in-table.tsx'

interface TableFieldsProps {
  document: SessionDocument
  table: OpenTable
  isReadOnly: boolean
}

/** What the table is about, when and where. */
export function TableFields({ document, table, isReadOnly }: TableFieldsProps) {
  const { t } = useTranslation(['tables', 'vocabulary'])
  return (
    <>
      <div className="wz-open-table__fields">
        <Select
          label={t('fields.topic')}
          options={tableTopics.map((id) => ({ id, label: t(`vocabulary:topic.${id}`) }))}
          value={tableTopics.find((topic) => topic === table.topic) ?? null}
          onChange={(topic) => changeTable(document, { topic })}
          placeholder={table.topic === '' ? t('fields.topicPlaceholder') : t('vocabulary:topic.unknown')}
          isDisabled={isReadOnly}
        />
        <DateField
          label={t('fields.date')}
          value={table.date || null}
          onChange={(date) => changeTable(document, { date: date ?? '' })}
          isReadOnly={isReadOnly}
        />
        <TimeField
          label={t('fields.startsAt')}
          value={table.startsAt || null}
          onChange={(startsAt) => changeTable(document, { startsAt: startsAt ?? '' })}
          isReadOnly={isReadOnly}
        />
        <CommitTextField
          label={t('fields.place')}
          value={table.place}
          onCommit={(place) => changeTable(document, { place })}
          changedText={(other) => t('changed', { other })}
          isReadOnly={isReadOnly}
          maxLength={300}
        />
      </div>
      <AlsoInTable document={document} field="topic" />
      <AlsoInTable document={document} field="date" />
      <AlsoInTable document={document} field="startsAt" />
      <AlsoInTable document={document} field="place" />
    </>
  )
}
