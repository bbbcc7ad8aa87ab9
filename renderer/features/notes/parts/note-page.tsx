import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ArrowLeft, Trash2 } from 'lucide-react'
import type { Audience } from '../../../../shared/documents/meta.ts'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import type { Note } from '../../../../shared/model/note.ts'
import { useReadOnly, useSession } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Banner, Button, Page, showToast, useShortcut } from '../../../ui/index.ts'
import { deleteNote, restoreNote } from '../commands.ts'
import { AudienceLine } from './audience-line.tsx'
import { NoteBody } from './note-body.tsx'
import { NoteFields } from './note-fields.tsx'
import { NoteTitle } from './note-title.tsx'
import './note-page.css'

interface NotePageProps {
  document: SessionDocument
  dossier: DocId
  note: Note
  audience: Audience
  onBack: () => void
}

/** From top to bottom, and so with Tab: title, fields, toolbar, text. */
export function NotePage({ document, dossier, note, audience, onBack }: NotePageProps) {
  const { t } = useTranslation('notes')
  const session = useSession()
  const isReadOnly = useReadOnly(document)
  const title = useRef<HTMLDivElement>(null)

  const remove = async (): Promise<void> => {
    const { id } = document.open
    onBack()
    await deleteNote(session, id)
    const restore = (): void => {
      void restoreNote(session, id).then(() => showToast({ text: t('deleted.restored') }))
    }
    showToast({ text: t('deleted.toast'), action: { label: t('deleted.restore'), onPress: restore } })
  }
  useShortcut({ key: 's', ctrl: true }, () => showToast({ text: t('keptByItself'), tone: 'info' }))
  const nameIt = (): void => title.current?.querySelector('input')?.focus()
  useShortcut({ key: 'F2' }, nameIt)
  useShortcut({ key: 'Escape' }, onBack)
  const [isNew] = useState(note.title === '' && !isReadOnly)
  useEffect(() => {
    if (isNew) title.current?.querySelector('input')?.focus()
  }, [isNew])

  return (
    <Page>
      <article className="wz-note">
        <h1 className="wz-visually-hidden">{note.title || t('untitled')}</h1>
        <div className="wz-note__bar">
          <Button size="sm" variant="quiet" icon={ArrowLeft} onPress={onBack}>
            {t('back')}
          </Button>
          <AudienceLine audience={audience} document={document} />
          {!isReadOnly && (
            <Button size="sm" variant="quiet" icon={Trash2} onPress={() => void remove()}>
              {t('delete')}
            </Button>
          )}
        </div>
        {isReadOnly && (
          <Banner tone="info" title={t('readOnly.title')}>
            {document.open.readOnly ? t('readOnly.newer') : t('readOnly.reader')}
          </Banner>
        )}
        <div className="wz-note__title" ref={title}>
          <NoteTitle document={document} note={note} isReadOnly={isReadOnly} />
        </div>
        <NoteFields document={document} dossier={dossier} note={note} isReadOnly={isReadOnly} />
        <NoteBody document={document} isReadOnly={isReadOnly} />
      </article>
    </Page>
  )
}
