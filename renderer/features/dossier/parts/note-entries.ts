import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { noteKinds } from '../../../../shared/model/note.ts'
import type { RowOf } from '../../../../shared/projection/rows-of.ts'
import { sayDay } from '../../../../shared/rules/say-date.ts'
import { wordKey } from '../../../../shared/rules/word-key.ts'
import { noteKindIcons } from '../../../common/note-kind-icons.ts'
import type { TimelineEntry } from '../../../ui/index.ts'
import { useNames } from './names.ts'

/** Notes as entries of a timeline: what, when, who wrote, for whom when that is not everybody. */
export function useNoteEntries(
  notes: readonly RowOf<'note'>[],
  today: string,
  onOpenNote: (note: DocId) => void,
): TimelineEntry[] {
  const { t, i18n } = useTranslation(['dossier', 'vocabulary'])
  const names = useNames()
  return notes.map((note) => {
    const kind = wordKey(noteKinds, note.kind)
    const by = names(note.writers.length > 0 ? note.writers : [note.createdBy])
    const facts = [
      t(`vocabulary:kind.${kind}`),
      by === '' ? '' : t('timeline.by', { names: by }),
      note.audience === 'team' ? '' : t(`vocabulary:audience.${note.audience}`),
    ]
    return {
      id: note.key,
      date: note.date,
      dateText: sayDay(note.date, today, i18n.language),
      icon: noteKindIcons[kind],
      title: note.title || t('timeline.untitled'),
      onPress: () => onOpenNote(note.doc),
      // The kind and the audience of a note can be the same word.
      meta: [...new Set(facts)].filter((fact) => fact !== '').join(' · '),
      text: note.excerpt,
    }
  })
}
