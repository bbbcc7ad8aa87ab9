import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { VISIT_RECORD, Visit } from '../../../shared/model/visit.ts'
import { DocumentScreen } from '../../common/document-screen.tsx'
import { VisitPage } from './parts/visit-page.tsx'

export interface VisitScreenProps {
  visit: DocId
  /** Null: the visit is not here, so nobody knows of which dossier it is. */
  onBack: (dossier: DocId | null) => void
}

/** One visit (*bezoek*): prepared, done and rounded off in one place. */
export function VisitScreen({ visit, onBack }: VisitScreenProps) {
  const { t } = useTranslation('visits')
  const back = (dossier: DocId | ''): void => onBack(dossier === '' ? null : dossier)
  return (
    <DocumentScreen
      id={visit}
      entity={Visit}
      record={VISIT_RECORD}
      words="visits"
      backLabel={t('backToList')}
      onBack={back}
    >
      {({ document, value, meta: { dossier } }) => (
        <VisitPage document={document} dossier={dossier} visit={value} onBack={() => back(dossier)} />
      )}
    </DocumentScreen>
  )
}
