import { useTranslation } from 'react-i18next'
import { openItemsOf } from '../../../../shared/documents/meeting.ts'
import { sayMoment } from '../../../../shared/rules/say-date.ts'
import { useDocumentValue } from '../../../data/react.ts'
import { Banner } from '../../../ui/index.ts'
import { reopenMeeting } from '../commands.ts'
import type { MeetingUse } from '../meeting-use.ts'

/** Says that the meeting is over, and what was left of it. */
export function FinishedBanner({ use: { document, meeting, isReadOnly } }: { use: MeetingUse }) {
  const { t, i18n } = useTranslation('meetings')
  const count = useDocumentValue(document, openItemsOf).length
  if (meeting.finishedAt === '') return null
  const when = sayMoment(meeting.finishedAt, new Date(), i18n.language)
  return (
    <Banner
      tone="info"
      title={t('finished.title', { when })}
      {...(!isReadOnly && { action: { label: t('reopen'), onPress: () => reopenMeeting(document) } })}
    >
      {count === 0 ? t('finished.none') : t('finished.open', { count })}
    </Banner>
  )
}
