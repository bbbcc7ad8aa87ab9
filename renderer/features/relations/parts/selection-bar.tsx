import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CalendarPlus, ChevronUp, X } from 'lucide-react'
import { useStore } from 'zustand'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { createMeeting } from '../../../common/new-meeting.ts'
import { TakeList } from '../../../common/take-list.tsx'
import type { RelationRow } from '../../../data/queries/relations.ts'
import { useSession, useStatus } from '../../../data/react.ts'
import { Button, Menu, ProgressBar, tickNone } from '../../../ui/index.ts'
import type { BulkChange } from '../bulk.ts'
import { relationsUi } from '../ui-store.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import type { RelationColumn } from './columns.tsx'
import { sheetOf } from './relation-sheet.ts'
import { useBulk } from './use-bulk.ts'
import './selection-bar.css'

interface SelectionBarProps {
  rows: readonly RelationRow[]
  shown: readonly RelationRow[]
  columns: readonly RelationColumn[]
  today: string
  onOpenMeeting: (meeting: DocId) => void
}

const changes: readonly BulkChange['kind'][] = ['accountHolder', 'addDomain', 'removeDomain', 'size']
/** Names that fit in the title of a meeting. */
const NAMED = 3

/** How many relations are ticked, and what can be done with all of them. */
export function SelectionBar({ rows, shown, columns, today, onOpenMeeting }: SelectionBarProps) {
  const { t } = useTranslation('relations')
  const session = useSession()
  const { sync } = useStatus()
  const { ticks, tick } = useStore(relationsUi)
  const [asking, setAsking] = useState<BulkChange['kind'] | null>(null)
  const { run, progress, cancel } = useBulk()
  const chosen = useMemo(
    () => (ticks.ticked.size === 0 ? [] : rows.filter(({ dossier }) => ticks.ticked.has(dossier))),
    [rows, ticks],
  )
  const inView = useMemo(() => {
    const here = new Set(shown.map(({ dossier }) => dossier))
    return chosen.filter(({ dossier }) => here.has(dossier)).length
  }, [chosen, shown])
  const dossiers = chosen.map(({ dossier }) => dossier)
  const said = t('selection.count', { count: chosen.length })
  const hidden = chosen.length - inView
  const canChange = sync?.role !== 'reader'

  const planMeeting = async (): Promise<void> => {
    const names = chosen.map(({ provider }) => provider.name)
    const title =
      names.length > NAMED
        ? t('selection.meetingWithMany', { count: names.length })
        : t('selection.meetingWith', { names: names.join(', ') })
    onOpenMeeting(await createMeeting(session, { title, date: today, dossiers }))
  }
  return (
    <div className="wz-selection-bar" data-empty={chosen.length === 0 || undefined}>
      <p className="wz-selection-bar__count" role="status">
        {chosen.length > 0 && (hidden === 0 ? said : t('selection.hidden', { said, count: hidden }))}
      </p>
      {progress !== null ? (
        <ProgressBar
          label={progress.label}
          value={(100 * progress.done) / progress.total}
          valueText={t('bulk.progress', { done: progress.done, count: progress.total })}
          cancel={{ label: t('bulk.cancel'), onPress: cancel }}
        />
      ) : (
        chosen.length > 0 && (
          <div className="wz-selection-bar__actions" role="group" aria-label={t('selection.label')}>
            {canChange && (
              <>
                <Menu
                  placement="top start"
                  trigger={
                    <Button variant="primary" iconAfter={ChevronUp}>
                      {t('selection.change')}
                    </Button>
                  }
                  items={changes.map((id) => ({ id, label: t(`bulk.${id}`) }))}
                  onAction={(id) => setAsking(changes.find((kind) => kind === id) ?? null)}
                />
                <Button icon={CalendarPlus} onPress={() => void planMeeting()}>
                  {t('selection.meeting')}
                </Button>
              </>
            )}
            <TakeList name={t('selection.file')} sheet={() => sheetOf(t('title'), chosen, columns)} />
            <Button variant="quiet" icon={X} onPress={() => tick(tickNone(ticks))}>
              {t('selection.none')}
            </Button>
          </div>
        )
      )}
      {asking !== null && (
        <BulkDialog
          kind={asking}
          count={chosen.length}
          holders={holdersIn(rows, session.person.name)}
          onApply={(change) => void run(dossiers, change)}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  )
}

/** Who looks after relations, the busiest first, with oneself in front. */
function holdersIn(rows: readonly RelationRow[], self: string): string[] {
  const times = new Map<string, number>([[self, Infinity]])
  for (const { provider } of rows) {
    const name = provider.accountHolder
    if (name !== '') times.set(name, (times.get(name) ?? 0) + 1)
  }
  return [...times].sort(([, a], [, b]) => b - a).map(([name]) => name)
}
