import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Gathering } from '../../../data/queries/gatherings.ts'
import { Button, Section, useKeyArea } from '../../../ui/index.ts'
import type { GatheringGroups as Groups, ListedGathering } from '../list.ts'
import { GatheringLine } from './gathering-line.tsx'
import './gathering-groups.css'

const SHOWN = 100

interface GatheringGroupsProps {
  groups: Groups
  today: string
  onOpen: (gathering: Gathering) => void
}

/** What is planned and what has been. The arrows go through both, Enter opens. */
export function GatheringGroups({ groups, today, onOpen }: GatheringGroupsProps) {
  const { t } = useTranslation('meetings')
  const [shown, setShown] = useState(SHOWN)
  useKeyArea('lines', groups.planned.length + groups.been.length > 0)
  const list = (label: string, gatherings: readonly ListedGathering[]) => (
    <ul className="wz-gatherings" aria-label={label}>
      {gatherings.map((listed) => (
        <GatheringLine
          key={listed.gathering.row.key}
          listed={listed}
          today={today}
          onOpen={() => onOpen(listed.gathering)}
        />
      ))}
    </ul>
  )
  const more = groups.been.length - shown
  return (
    <div className="wz-gathering-groups" onKeyDown={moveThroughLines}>
      <Section title={t('list.planned')}>
        {groups.planned.length === 0 ? (
          <p className="wz-gatherings__none">{t('list.nonePlanned')}</p>
        ) : (
          list(t('list.planned'), groups.planned)
        )}
      </Section>
      {groups.been.length > 0 && (
        <Section title={t('list.been')}>
          {list(t('list.been'), groups.been.slice(0, shown))}
          {more > 0 && (
            <Button onPress={() => setShown(shown + SHOWN)}>{t('list.more', { count: more })}</Button>
          )}
        </Section>
      )}
    </div>
  )
}

function moveThroughLines(event: KeyboardEvent<HTMLElement>): void {
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('.wz-gathering')]
  const at = lines.findIndex((line) => line === event.target)
  if (at === -1 || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  const places: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: lines.length - 1,
  }
  const to = places[event.key]
  if (to === undefined) return
  event.preventDefault()
  lines[to]?.focus()
}
