import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CalendarDays, Download, FileText, FileType } from 'lucide-react'
import { blocksOf } from '../../../../shared/documents/blocks-of.ts'
import { agendaOf, minutesOf } from '../../../../shared/documents/meeting.ts'
import { Action } from '../../../../shared/model/action.ts'
import { Decision } from '../../../../shared/model/decision.ts'
import { MEETING_RECORD, Meeting } from '../../../../shared/model/meeting.ts'
import { usePresentNames } from '../../../common/present-names.ts'
import { Button, commitPendingFields, Menu, showToast, type LucideIcon } from '../../../ui/index.ts'
import type { MeetingUse } from '../meeting-use.ts'
import type { MeetingContent } from '../paper.ts'
import { useProviderNames } from '../provider-names.ts'
import { takeAlong, takeForms, type TakeForm } from '../take-along.ts'

const icons: Record<TakeForm, LucideIcon> = {
  agendaPdf: FileText,
  agendaDocx: FileType,
  agendaIcs: CalendarDays,
  reportPdf: FileText,
  reportDocx: FileType,
}

/** The agenda and the minutes as files (*Neem mee*). */
export function TakeMenu({ use: { document, meeting, today, writing } }: { use: MeetingUse }) {
  const { t, i18n } = useTranslation('meetings')
  const { say } = useProviderNames()
  const present = usePresentNames(meeting.dossiers, meeting)
  const [isBusy, setBusy] = useState(false)

  const content = (): MeetingContent => {
    const { content: doc } = writing
    return {
      meeting: Meeting.read(doc, MEETING_RECORD),
      items: agendaOf(doc),
      decisions: Decision.list(doc),
      actions: Action.list(doc),
      minutesOf: (item) => blocksOf(minutesOf(doc, item)),
      nameOf: say,
      present,
      language: i18n.language.startsWith('en') ? 'en' : 'nl',
      today,
    }
  }
  const take = async (form: TakeForm): Promise<void> => {
    // What is being typed comes along too.
    commitPendingFields()
    setBusy(true)
    const taken = await takeAlong(form, content(), document.open.id, t)
    setBusy(false)
    if (taken.ok) showToast({ text: t('take.saved', { name: taken.value.name }) })
    else if (taken.reason === 'no-moment') showToast({ text: t('take.noMoment'), tone: 'attention' })
    else if (taken.reason !== 'cancelled') {
      showToast({ text: t(`take.failed.${taken.reason}`), tone: 'attention' })
    }
  }
  return (
    <Menu
      trigger={
        <Button size="sm" icon={Download} isPending={isBusy} pendingLabel={t('take.busy')}>
          {t('take.button')}
        </Button>
      }
      items={takeForms.map((id) => ({ id, label: t(`take.${id}`), icon: icons[id] }))}
      onAction={(id) => {
        const form = takeForms.find((known) => known === id)
        if (form !== undefined) void take(form)
      }}
    />
  )
}
