import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ArrowLeft, Trash2 } from 'lucide-react'
import type { Audience } from '../../../../shared/documents/meta.ts'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import type { Note } from '../../../../shared/model/note.ts'
import { useDeleteDocument } from '../../../common/use-delete-document.ts'
import { useReadOnly } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Banner, Button, Page, showToast, TitleField, useShortcut } from '../../../ui/index.ts'
import { AudienceLine } from './audience-line.tsx'
import { NoteBody } from './note-body.tsx'
import { NoteFields } from './note-fields.tsx'
import { NoteTitle } from './note-title.tsx'
import { ProviderLine } from './provider-line.tsx'
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
  const { t: key } = useTranslation('keys')
  const isReadOnly = useReadOnly(document)
  const title = useRef<HTMLDivElement>(null)

  const remove = useDeleteDocument(document.open.id, 'notes', onBack)
  useShortcut({ key: 's', ctrl: true, does: key('kept') }, () =>
    showToast({ text: t('keptByItself'), tone: 'info' }),
  )
  const nameIt = (): void => title.current?.querySelector('input')?.focus()
  useShortcut({ key: 'F2', does: key('title'), isOff: isReadOnly }, nameIt)
  useShortcut({ key: 'Escape', does: key('back') }, onBack)
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
            <Button size="sm" variant="quiet" icon={Trash2} onPress={remove}>
              {t('delete')}
            </Button>
          )}
        </div>
        {isReadOnly && (
          <Banner tone="info" title={t('readOnly.title')}>
            {document.open.readOnly ? t('readOnly.newer') : t('readOnly.reader')}
          </Banner>
        )}
        <ProviderLine dossier={dossier} />
        <TitleField ref={title}>
          <NoteTitle document={document} note={note} isReadOnly={isReadOnly} />
        </TitleField>
        <NoteFields document={document} dossier={dossier} note={note} isReadOnly={isReadOnly} />
        <NoteBody document={document} isReadOnly={isReadOnly} />
      </article>
    </Page>
  )
}
