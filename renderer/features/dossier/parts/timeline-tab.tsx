import { useTranslation } from 'react-i18next'
import { FolderPlus } from 'lucide-react'
import { readMeta } from '../../../../shared/documents/meta.ts'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import type { RowOf } from '../../../../shared/projection/rows-of.ts'
import { dayOf, sayDay } from '../../../../shared/rules/say-date.ts'
import type { Gathering } from '../../../data/queries/gatherings.ts'
import { useDocumentValue } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Timeline, type TimelineEntry } from '../../../ui/index.ts'
import { useGatheringEntries, type OpenedGathering } from './gathering-entries.ts'
import { useNames } from './names.ts'
import { useNoteEntries } from './note-entries.ts'

interface TimelineTabProps {
  document: SessionDocument
  notes: readonly RowOf<'note'>[]
  gatherings: readonly Gathering[]
  today: string
  onOpenNote: (note: DocId) => void
  onOpenGathering: (gathering: OpenedGathering) => void
}

/** What happened with this relation, from today back to the day the dossier was made. */
export function TimelineTab({
  document,
  notes,
  gatherings,
  today,
  onOpenNote,
  onOpenGathering,
}: TimelineTabProps) {
  const { t, i18n } = useTranslation('dossier')
  const { createdAt, createdBy } = useDocumentValue(document, readMeta)
  const names = useNames()
  const entries = [
    ...useNoteEntries(notes, today, onOpenNote),
    ...useGatheringEntries(gatherings, today, onOpenGathering),
  ]
  const day = createdAt === '' ? '' : dayOf(new Date(createdAt))
  const by = names([createdBy])
  const made: TimelineEntry = {
    id: document.open.id,
    date: day,
    dateText: sayDay(day, today, i18n.language),
    icon: FolderPlus,
    title: t('timeline.created'),
    meta: by === '' ? undefined : t('timeline.by', { names: by }),
  }
  const all = [...entries, made].sort((a, b) => b.date.localeCompare(a.date))
  return <Timeline label={t('timeline.label')} entries={all} />
}
