import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NotebookPen } from 'lucide-react'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { noteKinds } from '../../../../shared/model/note.ts'
import type { RowOf } from '../../../../shared/projection/rows-of.ts'
import { EmptyState, RadioGroup, Stack, Timeline } from '../../../ui/index.ts'
import { useNoteEntries } from './note-entries.ts'

interface NotesTabProps {
  notes: readonly RowOf<'note'>[]
  today: string
  onOpenNote: (note: DocId) => void
  /** The button that makes the first note. */
  firstStep: ReactNode
}

const choices = ['all', ...noteKinds] as const

/** All notes of the dossier, or those of one kind. */
export function NotesTab({ notes, today, onOpenNote, firstStep }: NotesTabProps) {
  const { t } = useTranslation(['dossier', 'vocabulary'])
  const [kind, setKind] = useState<(typeof choices)[number]>('all')
  const shown = notes.filter((note) => kind === 'all' || note.kind === kind)
  const entries = useNoteEntries(shown, today, onOpenNote)
  if (notes.length === 0) {
    return (
      <EmptyState icon={NotebookPen} title={t('notes.none.title')} action={firstStep}>
        {t('notes.none.text')}
      </EmptyState>
    )
  }
  return (
    <Stack>
      <RadioGroup
        label={t('notes.filter')}
        appearance="row"
        options={choices.map((id) => ({
          id,
          label: id === 'all' ? t('notes.all') : t(`vocabulary:kind.${id}`),
        }))}
        value={kind}
        onChange={setKind}
      />
      {shown.length === 0 ? (
        <p>{t('notes.nothingFound')}</p>
      ) : (
        <Timeline label={t('notes.label')} entries={entries} />
      )}
    </Stack>
  )
}
