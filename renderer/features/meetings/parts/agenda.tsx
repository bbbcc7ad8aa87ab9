import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { ChevronsDownUp, ChevronsUpDown } from 'lucide-react'
import { useStore } from 'zustand'
import { agendaOf } from '../../../../shared/documents/meeting.ts'
import type { AgendaItem } from '../../../../shared/model/agenda-item.ts'
import { agendaTimes, timeAfter } from '../../../../shared/rules/agenda-times.ts'
import { useDocumentValue, usePresence } from '../../../data/react.ts'
import { Banner, Button, Section, SortableList, type SortableWords } from '../../../ui/index.ts'
import { placeItem } from '../commands.ts'
import type { MeetingUse } from '../meeting-use.ts'
import { meetingsUi } from '../ui-store.ts'
import { AddItem } from './add-item.tsx'
import { AgendaLine } from './agenda-line.tsx'
import './agenda.css'

const NONE: readonly string[] = []

/** The agenda: its items in order, each with its time; the minutes open below an item. */
export function Agenda({ use }: { use: MeetingUse }) {
  const { t } = useTranslation('meetings')
  const { document, meeting, isReadOnly, writing } = use
  const { id: doc } = document.open
  const items = useDocumentValue(document, agendaOf)
  const present = usePresence(document)
  const opened = useStore(meetingsUi, (ui) => ui.opened[doc] ?? NONE)
  const { slots, planned, over } = agendaTimes(meeting.startsAt, meeting.minutes, items)
  const { words, titleOf } = useSortableWords()

  const show = (ids: readonly string[]): void => {
    meetingsUi.getState().show(doc, ids)
    // Whoever closes the item they are in, is there no more.
    if (writing.place !== '' && !ids.includes(writing.place)) writing.onPlace('')
  }
  const isAllOpen = items.every(({ id }) => opened.includes(id))
  const end = timeAfter(meeting.startsAt, planned)
  const facts = [
    t('agenda.count', { count: items.length }),
    planned === 0 ? '' : t('agenda.minutes', { minutes: planned }),
    planned === 0 || end === '' ? '' : t('agenda.until', { time: end }),
  ]
  return (
    <Section
      title={t('agenda.title')}
      actions={
        items.length > 0 && (
          <Button
            size="sm"
            variant="quiet"
            icon={isAllOpen ? ChevronsDownUp : ChevronsUpDown}
            onPress={() => show(isAllOpen ? NONE : items.map(({ id }) => id))}
          >
            {isAllOpen ? t('agenda.closeAll') : t('agenda.openAll')}
          </Button>
        )
      }
    >
      {items.length > 0 && <p className="wz-agenda__facts">{facts.filter(Boolean).join(' · ')}</p>}
      {over > 0 && (
        <Banner tone="attention" title={t('agenda.over', { count: over })}>
          {t('agenda.overText')}
        </Banner>
      )}
      {items.length === 0 && (
        <p className="wz-agenda__facts">{isReadOnly ? t('agenda.emptyRead') : t('agenda.empty')}</p>
      )}
      <SortableList
        label={t('agenda.list')}
        items={items}
        onMove={(id, index) => placeItem(document, id, index)}
        words={words}
        isReadOnly={isReadOnly}
      >
        {(item, handle) => {
          const index = items.indexOf(item)
          const isOpen = opened.includes(item.id)
          return (
            <AgendaLine
              use={use}
              item={item}
              title={titleOf(item)}
              number={index + 1}
              slot={slots[index] ?? null}
              here={present.filter(({ place }) => place === item.id)}
              handle={handle}
              isOpen={isOpen}
              onToggle={() => show(isOpen ? opened.filter((id) => id !== item.id) : [...opened, item.id])}
            />
          )
        }}
      </SortableList>
      {!isReadOnly && <AddItem document={document} />}
    </Section>
  )
}

function useSortableWords(): { words: SortableWords<AgendaItem>; titleOf: (item: AgendaItem) => string } {
  const { t } = useTranslation('meetings')
  const titleOf = useCallback((item: AgendaItem) => item.title || t('item.untitled'), [t])
  const say =
    (how: 'pickedUp' | 'moved' | 'dropped') =>
    (item: AgendaItem, place: number, of: number): string =>
      t(`move.${how}`, { title: titleOf(item), place, of })
  const words = {
    handle: (item: AgendaItem) => t('move.handle', { title: titleOf(item) }),
    instructions: t('move.instructions'),
    pickedUp: say('pickedUp'),
    moved: say('moved'),
    dropped: say('dropped'),
    cancelled: (item: AgendaItem) => t('move.cancelled', { title: titleOf(item) }),
  }
  return { words, titleOf }
}
