import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { MEETING_RECORD, Meeting } from '../../../shared/model/meeting.ts'
import { DocumentScreen } from '../../common/document-screen.tsx'
import { MeetingPage } from './parts/meeting-page.tsx'

export interface MeetingScreenProps {
  meeting: DocId
  /** Goes to another meeting: the one before, or the one after. */
  onOpenMeeting: (meeting: DocId) => void
  onBack: () => void
}

/** One meeting (*overleg*): its agenda, and what is said, decided and agreed at each item. */
export function MeetingScreen({ meeting, onOpenMeeting, onBack }: MeetingScreenProps) {
  const { t } = useTranslation('meetings')
  return (
    <DocumentScreen
      id={meeting}
      entity={Meeting}
      record={MEETING_RECORD}
      words="meetings"
      backLabel={t('back')}
      onBack={onBack}
    >
      {({ document, value }) => (
        <MeetingPage document={document} meeting={value} onOpenMeeting={onOpenMeeting} onBack={onBack} />
      )}
    </DocumentScreen>
  )
}
