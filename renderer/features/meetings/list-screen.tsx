import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CalendarDays, CalendarPlus, MapPinPlus, SearchX } from 'lucide-react'
import { useStore } from 'zustand'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { dayOf } from '../../../shared/rules/say-date.ts'
import { useWanted } from '../../common/wanted.ts'
import { visitsAndMeetings } from '../../data/queries/gatherings.ts'
import { providerNames } from '../../data/queries/people.ts'
import { useQuery } from '../../data/react.ts'
import {
  Banner,
  Button,
  EmptyState,
  Inline,
  Loading,
  Page,
  PageHeader,
  SearchField,
  useShortcut,
} from '../../ui/index.ts'
import { groupGatherings } from './list.ts'
import { GatheringGroups } from './parts/gathering-groups.tsx'
import { PlanMeetingDialog } from './parts/plan-meeting-dialog.tsx'
import { PlanVisitDialog } from './parts/plan-visit-dialog.tsx'
import { meetingsUi } from './ui-store.ts'

export interface GatheringsScreenProps {
  onOpenVisit: (visit: DocId) => void
  onOpenMeeting: (meeting: DocId) => void
}

/** Every visit and meeting, what is to come first. */
export function GatheringsScreen({ onOpenVisit, onOpenMeeting }: GatheringsScreenProps) {
  const { t } = useTranslation('meetings')
  const { t: key } = useTranslation('keys')
  const today = dayOf(new Date())
  const all = useQuery(visitsAndMeetings(), 'visits-and-meetings')
  const names = useQuery(providerNames(), 'provider-names')
  const { words, search } = useStore(meetingsUi)
  const [planning, setPlanning] = useState<'meeting' | 'visit' | null>(null)
  const filter = useRef<HTMLDivElement>(null)
  useShortcut({ key: 'n', ctrl: true, does: key('newMeeting') }, () => setPlanning('meeting'))
  useWanted('new-meeting', () => setPlanning('meeting'))
  useWanted('new-visit', () => setPlanning('visit'))
  useShortcut({ key: 'f', ctrl: true, does: key('search') }, () =>
    filter.current?.querySelector('input')?.focus(),
  )

  const groups = useMemo(() => {
    if (all.state !== 'ready' || names.state !== 'ready') return null
    return groupGatherings(all.value, (dossier) => names.value.get(dossier), words, today)
  }, [all, names, words, today])
  const isEmpty = all.state === 'ready' && all.value.length === 0
  const found = groups === null ? 0 : groups.planned.length + groups.been.length

  const buttons = (
    <>
      <Button icon={MapPinPlus} onPress={() => setPlanning('visit')}>
        {t('list.planVisit')}
      </Button>
      <Button icon={CalendarPlus} variant="primary" onPress={() => setPlanning('meeting')}>
        {t('list.planMeeting')}
      </Button>
    </>
  )
  return (
    <Page>
      <PageHeader title={t('list.title')} actions={!isEmpty && buttons} />
      {(all.state === 'error' || names.state === 'error') && (
        <Banner tone="error" title={t('list.failed.title')}>
          {t('list.failed.text')}
        </Banner>
      )}
      {(all.state === 'loading' || names.state === 'loading') && <Loading label={t('list.loading')} />}
      {isEmpty && (
        <EmptyState icon={CalendarDays} title={t('list.empty.title')} action={<Inline>{buttons}</Inline>}>
          {t('list.empty.text')}
        </EmptyState>
      )}
      {groups !== null && !isEmpty && (
        <>
          <div className="wz-gatherings-filter" ref={filter}>
            <SearchField
              label={t('list.filter')}
              value={words}
              onChange={search}
              clearLabel={t('list.clear')}
              {...(words.trim() === '' ? {} : { resultText: t('list.found', { count: found }) })}
            />
          </div>
          {found === 0 ? (
            <EmptyState
              icon={SearchX}
              title={t('list.nothingFound.title')}
              action={<Button onPress={() => search('')}>{t('list.nothingFound.reset')}</Button>}
            >
              {t('list.nothingFound.text')}
            </EmptyState>
          ) : (
            <GatheringGroups
              groups={groups}
              today={today}
              onOpen={({ kind, row }) => (kind === 'visit' ? onOpenVisit(row.doc) : onOpenMeeting(row.doc))}
            />
          )}
        </>
      )}
      {planning === 'meeting' && (
        <PlanMeetingDialog today={today} onClose={() => setPlanning(null)} onMade={onOpenMeeting} />
      )}
      {planning === 'visit' && (
        <PlanVisitDialog today={today} onClose={() => setPlanning(null)} onMade={onOpenVisit} />
      )}
    </Page>
  )
}
