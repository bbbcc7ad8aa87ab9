import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { sayDay } from '../../../../shared/rules/say-date.ts'
import { gatheringIcons } from '../../../common/gathering-icons.ts'
import type { Gathering } from '../../../data/queries/gatherings.ts'
import type { TimelineEntry } from '../../../ui/index.ts'

export interface OpenedGathering {
  kind: Gathering['kind']
  doc: DocId
}

/** Visits, meetings and tables as entries of a timeline. */
export function useGatheringEntries(
  gatherings: readonly Gathering[],
  today: string,
  onOpen: (gathering: OpenedGathering) => void,
): TimelineEntry[] {
  const { t, i18n } = useTranslation(['dossier', 'vocabulary'])
  return gatherings.map(({ kind, row }) => {
    const word = t(`vocabulary:gathering.${kind}`)
    const facts = [
      word,
      row.place,
      row.finishedAt === '' ? t('gatherings.planned') : t('gatherings.finished'),
    ]
    return {
      id: row.key,
      date: row.date,
      dateText: row.date === '' ? t('gatherings.noDay') : sayDay(row.date, today, i18n.language),
      icon: gatheringIcons[kind],
      title: row.title || word,
      onPress: () => onOpen({ kind, doc: row.doc }),
      meta: facts.filter((fact) => fact !== '').join(' · '),
      text: row.excerpt,
    }
  })
}
