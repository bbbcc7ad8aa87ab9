import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ArrowLeft } from 'lucide-react'
import { readingCopy } from '../../../../shared/documents/note.ts'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import type { Meeting } from '../../../../shared/model/meeting.ts'
import { dayOf } from '../../../../shared/rules/say-date.ts'
import { WhoIsHere } from '../../../common/who-is-here.tsx'
import { useReadOnly, useSession } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { useOwnPresence } from '../../../editor/own-presence.ts'
import { colourOf } from '../../../editor/person-colour.ts'
import {
  Banner,
  Button,
  CommitTextField,
  Page,
  showToast,
  TitleField,
  useShortcut,
} from '../../../ui/index.ts'
import { changeMeeting } from '../commands.ts'
import type { MeetingUse } from '../meeting-use.ts'
import { Agenda } from './agenda.tsx'
import { AlsoInMeeting } from './also-in-meeting.tsx'
import { FinishedBanner } from './finished-banner.tsx'
import { LooseOutcomes } from './loose-outcomes.tsx'
import { MeetingButtons } from './meeting-buttons.tsx'
import { MeetingFields } from './meeting-fields.tsx'
import './meeting-page.css'

interface MeetingPageProps {
  document: SessionDocument
  meeting: Meeting
  onOpenMeeting: (meeting: DocId) => void
  onBack: () => void
}

/** From top to bottom, and so with Tab: what one can do, title, fields, agenda. */
export function MeetingPage({ document, meeting, onOpenMeeting, onBack }: MeetingPageProps) {
  const { t } = useTranslation('meetings')
  const { t: key } = useTranslation('keys')
  const { person } = useSession()
  const isReadOnly = useReadOnly(document)
  const needsNewer = document.open.readOnly
  const awareness = needsNewer ? null : (document.live?.awareness ?? null)
  const [place, setPlace] = useState('')
  const [user] = useState({ name: person.name, color: colourOf(person.id) })
  const [content] = useState(() => (needsNewer ? readingCopy(document.open.doc) : document.open.doc))
  useOwnPresence(awareness, user, place)
  const use: MeetingUse = {
    document,
    meeting,
    isReadOnly,
    today: dayOf(new Date()),
    writing: { content, awareness, user, place, onPlace: setPlace },
  }

  const title = useRef<HTMLDivElement>(null)
  const nameIt = (): void => title.current?.querySelector('input')?.focus()
  useShortcut({ key: 's', ctrl: true, does: key('kept') }, () =>
    showToast({ text: t('keptByItself'), tone: 'info' }),
  )
  useShortcut({ key: 'F2', does: key('title'), isOff: isReadOnly }, nameIt)
  useShortcut({ key: 'Escape', does: key('back') }, onBack)
  const [isNew] = useState(meeting.title === '' && !isReadOnly)
  useEffect(() => {
    if (isNew) title.current?.querySelector('input')?.focus()
  }, [isNew])

  return (
    <Page>
      <article className="wz-meeting">
        <h1 className="wz-visually-hidden">{meeting.title || t('untitled')}</h1>
        <div className="wz-meeting__bar">
          <Button size="sm" variant="quiet" icon={ArrowLeft} onPress={onBack}>
            {t('back')}
          </Button>
          <WhoIsHere document={document} />
          <MeetingButtons use={use} onOpenMeeting={onOpenMeeting} onBack={onBack} />
        </div>
        {isReadOnly && (
          <Banner tone="info" title={t('readOnly.title')}>
            {needsNewer ? t('readOnly.newer') : t('readOnly.reader')}
          </Banner>
        )}
        <FinishedBanner use={use} />
        <TitleField ref={title}>
          <CommitTextField
            label={t('field.title')}
            value={meeting.title}
            onCommit={(text) => changeMeeting(document, { title: text })}
            changedText={(other) => t('changed', { other })}
            isReadOnly={isReadOnly}
            maxLength={250}
            placeholder={t('field.titlePlaceholder')}
          />
        </TitleField>
        <MeetingFields use={use} />
        <AlsoInMeeting use={use} />
        <Agenda use={use} />
        <LooseOutcomes use={use} />
      </article>
    </Page>
  )
}
