import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ArrowRight, CalendarPlus, Check, History, Trash2 } from 'lucide-react'
import { addDays } from '../../../../shared/rules/add-days.ts'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { useDeleteDocument } from '../../../common/use-delete-document.ts'
import { nextMeetingOf } from '../../../data/queries/gatherings.ts'
import { useQuery } from '../../../data/react.ts'
import { Button, showToast } from '../../../ui/index.ts'
import { finishMeeting, reopenMeeting } from '../commands.ts'
import type { MeetingUse } from '../meeting-use.ts'
import { PlanMeetingDialog } from './plan-meeting-dialog.tsx'
import { TakeMenu } from './take-menu.tsx'

const FOUR_WEEKS = 28

interface MeetingButtonsProps {
  use: MeetingUse
  onOpenMeeting: (meeting: DocId) => void
  onBack: () => void
}

/** What can be done with the whole meeting. */
export function MeetingButtons({ use, onOpenMeeting, onBack }: MeetingButtonsProps) {
  const { t } = useTranslation('meetings')
  const { document, meeting, isReadOnly, today } = use
  const { id } = document.open
  const found = useQuery(nextMeetingOf(id), `next:${id}`)
  const next = found.state === 'ready' ? found.value : null
  const [isPlanning, setPlanning] = useState(false)

  const remove = useDeleteDocument(id, 'meetings', onBack)
  const finish = (): void => {
    finishMeeting(document)
    const reopen = (): void => {
      reopenMeeting(document)
      showToast({ text: t('finished.reopened') })
    }
    showToast({ text: t('finished.toast'), action: { label: t('reopen'), onPress: reopen } })
  }
  const { previous } = meeting
  const { title, startsAt, minutes, form, place, dossiers } = meeting
  const isFinished = meeting.finishedAt !== ''
  return (
    <div className="wz-meeting__buttons">
      {previous !== '' && (
        <Button size="sm" variant="quiet" icon={History} onPress={() => onOpenMeeting(previous)}>
          {t('chain.previous')}
        </Button>
      )}
      {next !== null && (
        <Button size="sm" variant="quiet" icon={ArrowRight} onPress={() => onOpenMeeting(next)}>
          {t('chain.next')}
        </Button>
      )}
      {!isReadOnly && (
        <Button size="sm" variant="quiet" icon={Trash2} onPress={remove}>
          {t('delete')}
        </Button>
      )}
      <TakeMenu use={use} />
      {!isReadOnly && next === null && (
        <Button
          size="sm"
          variant={isFinished ? 'primary' : 'secondary'}
          icon={CalendarPlus}
          onPress={() => setPlanning(true)}
        >
          {t('planNext')}
        </Button>
      )}
      {!isReadOnly && !isFinished && (
        <Button size="sm" variant="primary" icon={Check} onPress={finish}>
          {t('finish')}
        </Button>
      )}
      {isPlanning && (
        <PlanMeetingDialog
          today={today}
          proposal={{
            title,
            startsAt,
            minutes,
            form,
            place,
            dossiers,
            date: addDays(meeting.date || today, FOUR_WEEKS),
            previous: id,
          }}
          onClose={() => setPlanning(false)}
          onMade={onOpenMeeting}
        />
      )}
    </div>
  )
}
