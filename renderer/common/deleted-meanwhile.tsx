import { useTranslation } from 'react-i18next'
import { colleagues } from '../data/queries/workspace.ts'
import { useQuery, useSession } from '../data/react.ts'
import type { SessionDocument } from '../data/workspace-session.ts'
import { Banner } from '../ui/index.ts'
import { restoreDocument } from './deleted-documents.ts'
import './document-notice.css'

interface DeletedMeanwhileProps {
  document: SessionDocument
  /** Person id; '' when it is not known yet. */
  by: string
}

/** Says above a document that a colleague deleted it while it was open here; what was typed stays in sight. */
export function DeletedMeanwhile({ document, by }: DeletedMeanwhileProps) {
  const { t } = useTranslation('vocabulary')
  const session = useSession()
  const people = useQuery(colleagues(), 'colleagues')
  const known = people.state === 'ready' ? people.value.get(by)?.name : undefined
  return (
    <div className="wz-document-notice">
      <Banner
        tone="attention"
        title={t('deletedMeanwhile.title', { name: known ?? t('also.somebody') })}
        action={{
          label: t('deletedMeanwhile.restore'),
          onPress: () => void restoreDocument(session, document.open.id),
        }}
      >
        {t('deletedMeanwhile.text')}
      </Banner>
    </div>
  )
}
