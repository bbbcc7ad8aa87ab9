import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { unfinishedMeetings } from '../../../data/queries/gatherings.ts'
import { useQuery, useSession } from '../../../data/react.ts'
import { Button, DateField, Dialog, Form, TextField, TimeField } from '../../../ui/index.ts'
import { planMeeting, type PlannedMeeting } from '../commands.ts'
import { CarryChoice } from './carry-choice.tsx'
import { useProviderNames } from '../provider-names.ts'
import { ProviderSearch } from './provider-search.tsx'
import './plan-meeting-dialog.css'

interface PlanMeetingDialogProps {
  today: string
  /** What follows from an earlier meeting. */
  proposal?: PlannedMeeting
  onClose: () => void
  onMade: (meeting: DocId) => void
}

/** Asks what a meeting cannot do without: when, with whom, and what was left of the last time. */
export function PlanMeetingDialog({ today, proposal, onClose, onMade }: PlanMeetingDialogProps) {
  const { t } = useTranslation('meetings')
  const session = useSession()
  const { names } = useProviderNames()
  const [title, setTitle] = useState(proposal?.title ?? '')
  const [date, setDate] = useState(proposal?.date ?? today)
  const [startsAt, setStartsAt] = useState(proposal?.startsAt ?? '')
  const [dossiers, setDossiers] = useState<DocId[]>([...(proposal?.dossiers ?? [])])
  // Null: whatever is proposed for these organisations.
  const [chosen, setCarry] = useState<DocId | '' | null>(proposal?.previous ?? null)
  const [tried, setTried] = useState(false)
  const unfinished = useQuery(unfinishedMeetings(dossiers), `unfinished:${dossiers.join()}`)
  const sources = unfinished.state === 'ready' ? unfinished.value : []
  const isOffered =
    chosen === '' || chosen === proposal?.previous || sources.some(({ meeting }) => meeting.doc === chosen)
  const previous = (isOffered ? chosen : null) ?? sources[0]?.meeting.doc ?? ''

  const faults = [
    ...(title.trim().length > 250 ? [{ name: 'title', message: t('plan.fault.title') }] : []),
    ...(dossiers.length === 0 ? [{ name: 'dossiers', message: t('plan.fault.with') }] : []),
  ]
  const faultOf = (field: string) => ({
    name: field,
    errorMessage: tried ? faults.find(({ name }) => name === field)?.message : undefined,
  })
  const submit = async (): Promise<void> => {
    setTried(true)
    if (faults.length > 0) return
    const whom = dossiers.map((dossier) => names.get(dossier)).filter((name) => name !== undefined)
    const proposed =
      whom.length === 0 ? t('plan.meetingAlone') : t('plan.meetingWith', { names: whom.join(', ') })
    const meeting = await planMeeting(session, {
      ...proposal,
      title: title.trim() || proposed.slice(0, 250),
      date,
      startsAt,
      dossiers,
      previous,
    })
    onClose()
    onMade(meeting)
  }
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t(proposal === undefined ? 'plan.titleMeeting' : 'plan.titleNext')}
      closeLabel={t('plan.close')}
    >
      <Form
        onSubmit={() => void submit()}
        faults={tried ? faults : []}
        faultsTitle={t('plan.faults')}
        actions={
          <Button type="submit" variant="primary">
            {t('plan.make')}
          </Button>
        }
      >
        <ProviderSearch
          {...faultOf('dossiers')}
          label={t('plan.with')}
          names={names}
          chosen={dossiers}
          onChange={setDossiers}
          autoFocus={proposal === undefined}
        />
        <TextField
          {...faultOf('title')}
          label={t('plan.name')}
          hint={t('plan.optional')}
          description={t('plan.nameDescription')}
          value={title}
          onChange={setTitle}
        />
        <div className="wz-plan-when">
          <DateField label={t('plan.date')} value={date || null} onChange={(day) => setDate(day ?? '')} />
          <TimeField
            label={t('plan.startsAt')}
            hint={t('plan.optional')}
            value={startsAt || null}
            onChange={(time) => setStartsAt(time ?? '')}
          />
        </div>
        <CarryChoice sources={sources} today={today} value={previous} onChange={setCarry} />
      </Form>
    </Dialog>
  )
}
