import { useTranslation } from 'react-i18next'
import { recordName } from '../../../../shared/kernel/define-entity.ts'
import { MEETING_RECORD, Meeting, meetingForms } from '../../../../shared/model/meeting.ts'
import { sayDay } from '../../../../shared/rules/say-date.ts'
import { wordKey } from '../../../../shared/rules/word-key.ts'
import { AlsoEnteredFields } from '../../../common/also-entered-fields.tsx'
import { changeMeeting } from '../commands.ts'
import type { MeetingUse } from '../meeting-use.ts'

/** What this user filled in about the meeting and a colleague's value took the place of. */
export function AlsoInMeeting({ use: { document, today } }: { use: MeetingUse }) {
  const { t, i18n } = useTranslation('meetings')
  const fieldLabel = (field: string): string => (isField(field) ? t(`field.${field}`) : field)
  const say = (field: string, value: string): string => {
    if (field === 'form') return t(`form.${wordKey(meetingForms, value)}`)
    return field === 'date' ? sayDay(value, today, i18n.language) : value
  }
  return (
    <AlsoEnteredFields
      doc={document.open.id}
      record={recordName(Meeting.name, MEETING_RECORD)}
      fieldLabel={fieldLabel}
      say={say}
      onChoose={(field, value) =>
        changeMeeting(document, { [field]: field === 'minutes' ? Number(value) : value })
      }
    />
  )
}

const fields = ['title', 'date', 'startsAt', 'minutes', 'form', 'place', 'presentOthers'] as const

function isField(field: string): field is (typeof fields)[number] {
  return fields.some((known) => known === field)
}
