import { useTranslation } from 'react-i18next'
import { CalendarDays, CalendarPlus, MapPinPlus } from 'lucide-react'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import type { Gathering } from '../../../data/queries/gatherings.ts'
import { useSession } from '../../../data/react.ts'
import { createMeeting } from '../../../common/new-meeting.ts'
import { createVisit } from '../../../common/new-visit.ts'
import { Button, EmptyState, Inline, Stack, Timeline } from '../../../ui/index.ts'
import { useGatheringEntries, type OpenedGathering } from './gathering-entries.ts'

interface GatheringsTabProps {
  dossier: DocId
  provider: string
  gatherings: readonly Gathering[]
  today: string
  isReadOnly: boolean
  onOpen: (gathering: OpenedGathering) => void
}

/** When the municipality and this provider see each other, the latest first. */
export function GatheringsTab({
  dossier,
  provider,
  gatherings,
  today,
  isReadOnly,
  onOpen,
}: GatheringsTabProps) {
  const { t } = useTranslation('dossier')
  const session = useSession()
  const entries = useGatheringEntries(gatherings, today, onOpen)
  const planVisit = async (): Promise<void> => {
    const title = t('gatherings.visitTo', { name: provider })
    onOpen({ kind: 'visit', doc: await createVisit(session, dossier, { title, date: today }) })
  }
  const planMeeting = async (): Promise<void> => {
    const title = t('gatherings.meetingWith', { name: provider })
    const meeting = await createMeeting(session, { title, date: today, dossiers: [dossier] })
    onOpen({ kind: 'meeting', doc: meeting })
  }
  const plan = !isReadOnly && (
    <Inline>
      <Button variant="primary" icon={MapPinPlus} onPress={() => void planVisit()}>
        {t('gatherings.planVisit')}
      </Button>
      <Button icon={CalendarPlus} onPress={() => void planMeeting()}>
        {t('gatherings.planMeeting')}
      </Button>
    </Inline>
  )
  if (gatherings.length === 0) {
    return (
      <EmptyState icon={CalendarDays} title={t('gatherings.none.title')} action={plan}>
        {t('gatherings.none.text')}
      </EmptyState>
    )
  }
  return (
    <Stack>
      {plan}
      <Timeline label={t('gatherings.label')} entries={entries} />
    </Stack>
  )
}
