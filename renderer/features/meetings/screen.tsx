import { useTranslation } from 'react-i18next'
import { readMeta } from '../../../shared/documents/meta.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { MEETING_RECORD, Meeting } from '../../../shared/model/meeting.ts'
import { NumberGuard } from '../../common/number-guard.tsx'
import { useDocument, useDocumentValue, useEntity, useSession } from '../../data/react.ts'
import type { SessionDocument } from '../../data/workspace-session.ts'
import { Button, EmptyState, Loading, Page, PageHeader } from '../../ui/index.ts'
import { restoreMeeting } from './commands.ts'
import { MeetingPage } from './parts/meeting-page.tsx'

export interface MeetingScreenProps {
  meeting: DocId
  /** Goes to another meeting: the one before, or the one after. */
  onOpenMeeting: (meeting: DocId) => void
  onBack: () => void
}

/** One meeting (*overleg*): its agenda, and what is said, decided and agreed at each item. */
export function MeetingScreen(props: MeetingScreenProps) {
  const { t } = useTranslation('meetings')
  const document = useDocument(props.meeting)
  switch (document.state) {
    case 'loading':
      return <Loading label={t('loading')} />
    case 'error':
      return <NoMeeting title={t('failed.title')} text={t('failed.text')} onBack={props.onBack} />
    case 'ready':
      return <OpenMeeting key={props.meeting} {...props} document={document.value} />
  }
}

function OpenMeeting({
  document,
  onOpenMeeting,
  onBack,
}: MeetingScreenProps & { document: SessionDocument }) {
  const { t } = useTranslation('meetings')
  const session = useSession()
  const meta = useDocumentValue(document, readMeta)
  const value = useEntity(document, Meeting, MEETING_RECORD)
  if (meta.deletedAt !== '') {
    return (
      <NoMeeting title={t('deleted.title')} text={t('deleted.text')} onBack={onBack}>
        <Button variant="primary" onPress={() => void restoreMeeting(session, document.open.id)}>
          {t('deleted.restore')}
        </Button>
      </NoMeeting>
    )
  }
  if (value === null) {
    return <NoMeeting title={t('missing.title')} text={t('missing.text')} onBack={onBack} />
  }
  return (
    <NumberGuard document={document}>
      <MeetingPage document={document} meeting={value} onOpenMeeting={onOpenMeeting} onBack={onBack} />
    </NumberGuard>
  )
}

interface NoMeetingProps {
  title: string
  text: string
  onBack: () => void
  children?: React.ReactNode
}

function NoMeeting({ title, text, onBack, children }: NoMeetingProps) {
  const { t } = useTranslation('meetings')
  return (
    <Page>
      <PageHeader title={title} back={{ label: t('back'), onPress: onBack }} />
      <EmptyState title={title} action={children}>
        {text}
      </EmptyState>
    </Page>
  )
}
