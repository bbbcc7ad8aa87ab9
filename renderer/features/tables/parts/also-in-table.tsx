import { useTranslation } from 'react-i18next'
import { recordName } from '../../../../shared/kernel/define-entity.ts'
import { OpenTable, TABLE_RECORD, tableTopics } from '../../../../shared/model/table.ts'
import { dayOf, sayDay } from '../../../../shared/rules/say-date.ts'
import { wordKey } from '../../../../shared/rules/word-key.ts'
import { AlsoEnteredFields } from '../../../common/also-entered-fields.tsx'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { changeTable } from '../commands.ts'

type Field = 'title' | 'topic' | 'date' | 'startsAt' | 'place'

/** What this user filled in for one field of the table, and a colleague's value took the place of. */
export function AlsoInTable({ document, field }: { document: SessionDocument; field: Field }) {
  const { t, i18n } = useTranslation('vocabulary')
  const say = (value: string): string => {
    if (field === 'topic') return t(`topic.${wordKey(tableTopics, value)}`)
    return field === 'date' ? sayDay(value, dayOf(new Date()), i18n.language) : value
  }
  return (
    <AlsoEnteredFields
      doc={document.open.id}
      record={recordName(OpenTable.name, TABLE_RECORD)}
      field={field}
      say={(_field, value) => say(value)}
      onChoose={(_field, value) => changeTable(document, { [field]: value })}
    />
  )
}
