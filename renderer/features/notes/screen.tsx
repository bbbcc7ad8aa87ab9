import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { NOTE_RECORD, Note } from '../../../shared/model/note.ts'
import { DocumentScreen } from '../../common/document-screen.tsx'
import { NotePage } from './parts/note-page.tsx'

export interface NoteScreenProps {
  note: DocId
  /** The dossier that it is about: whose people can have been present. */
  dossier: DocId
  onBack: () => void
}

/** One note (*notitie*), opened whole: the place to write. */
export function NoteScreen({ note, dossier, onBack }: NoteScreenProps) {
  const { t } = useTranslation('notes')
  return (
    <DocumentScreen
      id={note}
      entity={Note}
      record={NOTE_RECORD}
      words="notes"
      backLabel={t('back')}
      onBack={onBack}
    >
      {({ document, value, meta: { audience } }) => (
        <NotePage document={document} dossier={dossier} note={value} audience={audience} onBack={onBack} />
      )}
    </DocumentScreen>
  )
}
