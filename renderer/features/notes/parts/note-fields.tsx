import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { noteKinds, type Note } from '../../../../shared/model/note.ts'
import { PresentPopover } from '../../../common/present-popover.tsx'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { DateField, Select } from '../../../ui/index.ts'
import { changeNote } from '../commands.ts'
import { AlsoInNote } from './also-in-note.tsx'
import { PerspectivePopover } from './perspective-popover.tsx'

interface NoteFieldsProps {
  document: SessionDocument
  dossier: DocId
  note: Note
  isReadOnly: boolean
}

/** What the note is about itself: kind, day, who was there, whose view. */
export function NoteFields({ document, dossier, note, isReadOnly }: NoteFieldsProps) {
  const { t } = useTranslation(['notes', 'vocabulary'])
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
        <PresentPopover
          dossiers={[dossier]}
          value={note}
          onChange={(patch) => changeNote(document, patch)}
          ask={t('whoWasThere')}
          also={<AlsoInNote document={document} field="presentOthers" />}
          isReadOnly={isReadOnly}
        />
        <PerspectivePopover document={document} note={note} isReadOnly={isReadOnly} />
      </div>
      <AlsoInNote document={document} field="kind" />
      <AlsoInNote document={document} field="date" />
    </>
  )
}
