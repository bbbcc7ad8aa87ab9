import { useTranslation } from 'react-i18next'
import { readMeta } from '../../../shared/documents/meta.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { NOTE_RECORD, Note } from '../../../shared/model/note.ts'
import { NumberGuard } from '../../common/number-guard.tsx'
import { useDocument, useDocumentValue, useEntity, useSession } from '../../data/react.ts'
import type { SessionDocument } from '../../data/workspace-session.ts'
import { Button, EmptyState, Loading, Page, PageHeader } from '../../ui/index.ts'
import { restoreNote } from './commands.ts'
import { NotePage } from './parts/note-page.tsx'

export interface NoteScreenProps {
  note: DocId
  /** The dossier that it is about: whose people can have been present. */
  dossier: DocId
  onBack: () => void
}

/** One note (*notitie*), opened whole: the place to write. */
export function NoteScreen(props: NoteScreenProps) {
  const { t } = useTranslation('notes')
  const document = useDocument(props.note)
  switch (document.state) {
    case 'loading':
      return <Loading label={t('loading')} />
    case 'error':
      return <NoNote title={t('failed.title')} text={t('failed.text')} onBack={props.onBack} />
    case 'ready':
      return <OpenNote key={props.note} {...props} document={document.value} />
  }
}

function OpenNote({ document, dossier, onBack }: NoteScreenProps & { document: SessionDocument }) {
  const { t } = useTranslation('notes')
  const session = useSession()
  const meta = useDocumentValue(document, readMeta)
  const value = useEntity(document, Note, NOTE_RECORD)
  if (meta.deletedAt !== '') {
    return (
      <NoNote title={t('deleted.title')} text={t('deleted.text')} onBack={onBack}>
        <Button variant="primary" onPress={() => void restoreNote(session, document.open.id)}>
          {t('deleted.restore')}
        </Button>
      </NoNote>
    )
  }
  if (value === null) return <NoNote title={t('missing.title')} text={t('missing.text')} onBack={onBack} />
  return (
    <NumberGuard document={document}>
      <NotePage document={document} dossier={dossier} note={value} audience={meta.audience} onBack={onBack} />
    </NumberGuard>
  )
}

interface NoNoteProps {
  title: string
  text: string
  onBack: () => void
  children?: React.ReactNode
}

function NoNote({ title, text, onBack, children }: NoNoteProps) {
  const { t } = useTranslation('notes')
  return (
    <Page>
      <PageHeader title={title} back={{ label: t('back'), onPress: onBack }} />
      <EmptyState title={title} action={children}>
        {text}
      </EmptyState>
    </Page>
  )
}
