import { useTranslation } from 'react-i18next'
import type { Note } from '../../../../shared/model/note.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { CommitTextField } from '../../../ui/index.ts'
import { changeNote } from '../commands.ts'
import { AlsoInNote } from './also-in-note.tsx'

interface NoteTitleProps {
  document: SessionDocument
  note: Note
  isReadOnly: boolean
}

export function NoteTitle({ document, note, isReadOnly }: NoteTitleProps) {
  const { t } = useTranslation('notes')
  return (
    <>
      <CommitTextField
        label={t('title')}
        value={note.title}
        onCommit={(title) => changeNote(document, { title })}
        changedText={(other) => t('changed', { other })}
        isReadOnly={isReadOnly}
        maxLength={250}
        placeholder={t('titlePlaceholder')}
      />
      <AlsoInNote document={document} field="title" />
    </>
  )
}
