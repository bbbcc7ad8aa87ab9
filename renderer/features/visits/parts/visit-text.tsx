import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readingCopy } from '../../../../shared/documents/note.ts'
import { visitBody } from '../../../../shared/documents/visit.ts'
import { useSession } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { colourOf } from '../../../editor/person-colour.ts'
import { WrittenText } from '../../../editor/written-text.tsx'

interface VisitTextProps {
  document: SessionDocument
  isReadOnly: boolean
}

/** What was seen and said; what needs a newer build is shown from a copy, where nobody else is. */
export function VisitText({ document, isReadOnly }: VisitTextProps) {
  const { t } = useTranslation('visits')
  const { person } = useSession()
  const needsNewer = document.open.readOnly
  const [user] = useState({ name: person.name, color: colourOf(person.id) })
  const [body] = useState(() => visitBody(needsNewer ? readingCopy(document.open.doc) : document.open.doc))
  return (
    <div className="wz-visit__text">
      <WrittenText
        body={body}
        awareness={needsNewer ? null : (document.live?.awareness ?? null)}
        user={user}
        isReadOnly={isReadOnly}
        label={t('note.text')}
        placeholder={isReadOnly ? t('note.none') : t('note.placeholder')}
        size="compact"
      />
    </div>
  )
}
