import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { noteKinds } from '../../../../shared/model/note.ts'
import { sayDay } from '../../../../shared/rules/say-date.ts'
import { wordKey } from '../../../../shared/rules/word-key.ts'
import { noteKindIcons } from '../../../common/note-kind-icons.ts'
import { notesOf } from '../../../data/queries/dossier.ts'
import { useQuery } from '../../../data/react.ts'
import { Timeline } from '../../../ui/index.ts'

const SHOWN = 3

export function LatestNotes({ dossier, today }: { dossier: DocId; today: string }) {
  const { t, i18n } = useTranslation(['relations', 'vocabulary'])
  const notes = useQuery(notesOf(dossier), `notes:${dossier}`)
  if (notes.state !== 'ready') return null
  if (notes.value.length === 0) return <p>{t('detail.noNotes')}</p>
  return (
    <Timeline
      label={t('detail.notes')}
      entries={notes.value.slice(0, SHOWN).map((note) => ({
        id: note.key,
        date: note.date,
        dateText: sayDay(note.date, today, i18n.language),
        icon: noteKindIcons[wordKey(noteKinds, note.kind)],
        title: note.title || t('detail.untitled'),
        meta: t(`vocabulary:kind.${wordKey(noteKinds, note.kind)}`),
        text: note.excerpt,
      }))}
    />
  )
}
