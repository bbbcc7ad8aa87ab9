import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Wifi } from 'lucide-react'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { tableTopics } from '../../../../shared/model/table.ts'
import type { RowOf } from '../../../../shared/projection/rows-of.ts'
import { dayOf, sayDay } from '../../../../shared/rules/say-date.ts'
import { wordKey } from '../../../../shared/rules/word-key.ts'
import { gatheringIcons } from '../../../common/gathering-icons.ts'
import { useTable } from '../../../data/react.ts'
import { Badge, Section, Timeline, type TimelineEntry } from '../../../ui/index.ts'

interface TableListProps {
  /** The latest day first. */
  tables: readonly RowOf<'table'>[]
  onOpen: (table: DocId) => void
}

/** The tables that come, the next one first; then those that were. */
export function TableList({ tables, onOpen }: TableListProps) {
  const { t } = useTranslation('tables')
  const today = dayOf(new Date())
  const isDone = ({ finishedAt, date }: RowOf<'table'>): boolean =>
    finishedAt !== '' || (date !== '' && date < today)
  const upcoming = tables.filter((table) => !isDone(table)).reverse()
  const done = tables.filter(isDone)
  const entryOf = useEntryOf(today, onOpen)
  return (
    <>
      <Section title={t('list.upcoming')}>
        {upcoming.length === 0 ? (
          <p className="wz-open-table__hint">{t('list.noneUpcoming')}</p>
        ) : (
          <Timeline label={t('list.upcoming')} entries={upcoming.map(entryOf)} />
        )}
      </Section>
      {done.length > 0 && (
        <Section title={t('list.done')}>
          <Timeline label={t('list.done')} entries={done.map(entryOf)} />
        </Section>
      )}
    </>
  )
}

function useEntryOf(today: string, onOpen: (table: DocId) => void): (table: RowOf<'table'>) => TimelineEntry {
  const { t, i18n } = useTranslation(['tables', 'vocabulary'])
  const state = useTable()
  const openNow =
    state.name === 'hosting' ? state.open.document : state.name === 'joined' ? state.document : null
  return ({ doc, title, topic, date, startsAt, place, dossiers }) => {
    const day = date === '' ? t('list.noDay') : sayDay(date, today, i18n.language)
    const words = [
      topic === '' ? '' : t(`vocabulary:topic.${wordKey(tableTopics, topic)}`),
      place,
      dossiers.length === 0 ? '' : t('list.organisations', { count: dossiers.length }),
    ].filter((part) => part !== '')
    const meta: ReactNode = (
      <>
        {words.join(' · ')}{' '}
        {doc === openNow && (
          <Badge tone="positive" icon={Wifi}>
            {t('list.openNow')}
          </Badge>
        )}
      </>
    )
    return {
      id: doc,
      date,
      dateText: startsAt === '' ? day : `${day}, ${t('list.hour', { time: startsAt })}`,
      icon: gatheringIcons.table,
      title: title || t('untitled'),
      onPress: () => onOpen(doc),
      meta,
    }
  }
}
