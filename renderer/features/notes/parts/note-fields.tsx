import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { noteKinds, type Note } from '../../../../shared/model/note.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { DateField, Select } from '../../../ui/index.ts'
import { changeNote } from '../commands.ts'
import { AlsoInNote } from './also-in-note.tsx'
import { PerspectivePopover } from './perspective-popover.tsx'
import { PresentPopover } from './present-popover.tsx'

interface NoteFieldsProps {
  document: SessionDocument
  dossier: DocId
  note: Note
  isReadOnly: boolean
}

/** What the note is about itself: kind, day, who was there, whose view. */
export function NoteFields({ document, dossier, note, isReadOnly }: NoteFieldsProps) {
  const { t } = useTranslation(['notes', 'vocabulary'])
  const shared = { document, note, isReadOnly }
  return (
    <>
      <div className="wz-note__fields">
        <Select
          label={t('kind')}
          options={noteKinds.map((id) => ({ id, label: t(`vocabulary:kind.${id}`) }))}
          value={noteKinds.find((kind) => kind === note.kind) ?? null}
          onChange={(kind) => changeNote(document, { kind })}
          placeholder={note.kind === '' ? t('kindPlaceholder') : t('vocabulary:kind.unknown')}
          isDisabled={isReadOnly}
        />
        <DateField
          label={t('date')}
          value={note.date || null}
          onChange={(date) => changeNote(document, { date: date ?? '' })}
          isReadOnly={isReadOnly}
        />
        <PresentPopover {...shared} dossier={dossier} />
        <PerspectivePopover {...shared} />
      </div>
      <AlsoInNote document={document} field="kind" />
      <AlsoInNote document={document} field="date" />
    </>
  )
}
