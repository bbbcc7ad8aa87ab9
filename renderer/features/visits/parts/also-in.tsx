import { useTranslation } from 'react-i18next'
import { recordName } from '../../../../shared/kernel/define-entity.ts'
import { VISIT_RECORD, Visit } from '../../../../shared/model/visit.ts'
import { dayOf, sayDay } from '../../../../shared/rules/say-date.ts'
import { AlsoEnteredFields } from '../../../common/also-entered-fields.tsx'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { changeVisit } from '../commands.ts'

type Field = 'title' | 'place' | 'date' | 'startsAt' | 'presentOthers'

/** What this user filled in for one field of the visit, and a colleague's value took the place of. */
export function AlsoInVisit({ document, field }: { document: SessionDocument; field: Field }) {
  const { i18n } = useTranslation()
  return (
    <AlsoEnteredFields
      doc={document.open.id}
      record={recordName(Visit.name, VISIT_RECORD)}
      field={field}
      say={(_field, value) => (field === 'date' ? sayDay(value, dayOf(new Date()), i18n.language) : value)}
      onChoose={(_field, value) => changeVisit(document, { [field]: value })}
    />
  )
}

interface AlsoInRecordProps {
  document: SessionDocument
  /** Root name of the record, `action:…`. */
  record: string
  /** The fields that people type in, with their labels; of other fields nothing is said. */
  labels: Readonly<Record<string, string>>
  onChoose: (field: string, value: string) => void
}

/** The same for a record of the visit: a question, an action, a verdict. */
export function AlsoInRecord({ document, record, labels, onChoose }: AlsoInRecordProps) {
  return Object.entries(labels).map(([field, label]) => (
    <AlsoEnteredFields
      key={field}
      doc={document.open.id}
      record={record}
      field={field}
      fieldLabel={() => label}
      onChoose={onChoose}
    />
  ))
}
