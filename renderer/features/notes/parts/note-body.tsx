import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { noteBody, readingCopy } from '../../../../shared/documents/note.ts'
import { useSession } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { useOwnPresence } from '../../../editor/own-presence.ts'
import { colourOf } from '../../../editor/person-colour.ts'
import { WrittenText } from '../../../editor/written-text.tsx'

/** The text of a note; what needs a newer build is shown from a copy, where nobody else is. */
export function NoteBody({ document, isReadOnly }: { document: SessionDocument; isReadOnly: boolean }) {
  const { t } = useTranslation('notes')
  const { person } = useSession()
  const needsNewer = document.open.readOnly
  const awareness = needsNewer ? null : (document.live?.awareness ?? null)
  const [user] = useState({ name: person.name, color: colourOf(person.id) })
  const [body] = useState(() => noteBody(needsNewer ? readingCopy(document.open.doc) : document.open.doc))
  useOwnPresence(awareness, user)
  return (
    <WrittenText
      body={body}
      awareness={awareness}
      user={user}
      isReadOnly={isReadOnly}
      label={t('text')}
      placeholder={t('textPlaceholder')}
    />
  )
}
