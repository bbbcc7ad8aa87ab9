import { useTranslation } from 'react-i18next'
import { recordName } from '../../../../shared/kernel/define-entity.ts'
import { NOTE_RECORD, Note, noteKinds } from '../../../../shared/model/note.ts'
import { dayOf, sayDay } from '../../../../shared/rules/say-date.ts'
import { wordKey } from '../../../../shared/rules/word-key.ts'
import { AlsoEnteredFields } from '../../../common/also-entered-fields.tsx'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { changeNote } from '../commands.ts'

type Field = 'title' | 'kind' | 'date' | 'presentOthers'

/** What this user filled in for one field of the note, and a colleague's value took the place of. */
export function AlsoInNote({ document, field }: { document: SessionDocument; field: Field }) {
  const { t, i18n } = useTranslation('vocabulary')
  const say = (value: string): string => {
    if (field === 'kind') return t(`kind.${wordKey(noteKinds, value)}`)
    return field === 'date' ? sayDay(value, dayOf(new Date()), i18n.language) : value
  }
  return (
    <AlsoEnteredFields
      doc={document.open.id}
      record={recordName(Note.name, NOTE_RECORD)}
      field={field}
      say={(_field, value) => say(value)}
      onChoose={(_field, value) => changeNote(document, { [field]: value })}
    />
  )
}
