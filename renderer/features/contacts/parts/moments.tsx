import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { noteKinds } from '../../../../shared/model/note.ts'
import { sayDay } from '../../../../shared/rules/say-date.ts'
import { wordKey } from '../../../../shared/rules/word-key.ts'
import { gatheringIcons } from '../../../common/gathering-icons.ts'
import { noteKindIcons } from '../../../common/note-kind-icons.ts'
import { momentsOf, type Moment } from '../../../data/queries/moments.ts'
import { useQuery } from '../../../data/react.ts'
import { Button, Section, Timeline, type TimelineEntry } from '../../../ui/index.ts'

/** Where a moment opens: a note in its dossier, or a document of its own. */
export interface OpenedMoment {
  kind: Moment['kind']
  doc: DocId
  dossier: DocId | ''
}

interface MomentsProps {
  /** All records of one person. */
  docs: readonly DocId[]
  today: string
  onOpen: (moment: OpenedMoment) => void
}

const SHOWN = 12

/** Where somebody was and where they are named, the latest first. */
export function Moments({ docs, today, onOpen }: MomentsProps) {
  const { t } = useTranslation('contacts')
  const found = useQuery(momentsOf(docs), `moments:${docs.join()}`)
  const [isAll, setAll] = useState(false)
  const entryOf = useEntry(today, onOpen)
  if (found.state !== 'ready') return null
  const moments = found.value
  const shown = isAll ? moments : moments.slice(0, SHOWN)
  const more = moments.length - shown.length
  return (
    <Section title={t('moments.title')}>
      {moments.length === 0 ? (
        <p className="wz-contact__quiet">{t('moments.none')}</p>
      ) : (
        <Timeline label={t('moments.title')} entries={shown.map(entryOf)} />
      )}
      {more > 0 && (
        <div>
          <Button size="sm" variant="quiet" onPress={() => setAll(true)}>
            {t('moments.more', { count: more })}
          </Button>
        </div>
      )}
    </Section>
  )
}

function useEntry(today: string, onOpen: (moment: OpenedMoment) => void): (moment: Moment) => TimelineEntry {
  const { t, i18n } = useTranslation(['contacts', 'vocabulary'])
  return (moment) => {
    const { kind, row, wasThere } = moment
    const isNote = moment.kind === 'note'
    const noteKind = isNote ? wordKey(noteKinds, moment.row.kind) : 'none'
    const word = isNote ? t(`vocabulary:kind.${noteKind}`) : t(`vocabulary:gathering.${moment.kind}`)
    const isPlanned = !isNote && moment.row.finishedAt === ''
    const facts = [
      word,
      isNote ? '' : moment.row.place,
      isPlanned ? t('moments.planned') : '',
      wasThere ? '' : t('moments.named'),
    ]
    return {
      id: row.key,
      date: row.date,
      dateText: row.date === '' ? t('moments.noDay') : sayDay(row.date, today, i18n.language),
      icon: isNote ? noteKindIcons[noteKind] : gatheringIcons[moment.kind],
      title: row.title || (isNote ? t('moments.untitled') : word),
      onPress: () => onOpen({ kind, doc: row.doc, dossier: row.dossier }),
      meta: facts.filter((fact) => fact !== '').join(' · '),
      text: row.excerpt,
    }
  }
}
