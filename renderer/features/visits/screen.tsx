import { useTranslation } from 'react-i18next'
import { readMeta } from '../../../shared/documents/meta.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { VISIT_RECORD, Visit } from '../../../shared/model/visit.ts'
import { NumberGuard } from '../../common/number-guard.tsx'
import { useDocument, useDocumentValue, useEntity, useSession } from '../../data/react.ts'
import type { SessionDocument } from '../../data/workspace-session.ts'
import { Button, EmptyState, Loading, Page, PageHeader } from '../../ui/index.ts'
import { restoreVisit } from './commands.ts'
import { VisitPage } from './parts/visit-page.tsx'

export interface VisitScreenProps {
  visit: DocId
  /** Null: the visit is not here, so nobody knows of which dossier it is. */
  onBack: (dossier: DocId | null) => void
}

/** One visit (*bezoek*): prepared, done and rounded off in one place. */
export function VisitScreen(props: VisitScreenProps) {
  const { t } = useTranslation('visits')
  const document = useDocument(props.visit)
  switch (document.state) {
    case 'loading':
      return <Loading label={t('loading')} />
    case 'error':
      return <NoVisit title={t('failed.title')} text={t('failed.text')} onBack={() => props.onBack(null)} />
    case 'ready':
      return <OpenVisit key={props.visit} {...props} document={document.value} />
  }
}

function OpenVisit({ document, onBack }: VisitScreenProps & { document: SessionDocument }) {
  const { t } = useTranslation('visits')
  const session = useSession()
  const { deletedAt, dossier } = useDocumentValue(document, readMeta)
  const visit = useEntity(document, Visit, VISIT_RECORD)
  const back = (): void => onBack(dossier === '' ? null : dossier)
  if (deletedAt !== '') {
    return (
      <NoVisit title={t('deleted.title')} text={t('deleted.text')} onBack={back}>
        <Button variant="primary" onPress={() => void restoreVisit(session, document.open.id)}>
          {t('deleted.restore')}
        </Button>
      </NoVisit>
    )
  }
  if (visit === null) return <NoVisit title={t('missing.title')} text={t('missing.text')} onBack={back} />
  return (
    <NumberGuard document={document}>
      <VisitPage document={document} dossier={dossier} visit={visit} onBack={back} />
    </NumberGuard>
  )
}

interface NoVisitProps {
  title: string
  text: string
  onBack: () => void
  children?: React.ReactNode
}

function NoVisit({ title, text, onBack, children }: NoVisitProps) {
  const { t } = useTranslation('visits')
  return (
    <Page>
      <PageHeader title={title} back={{ label: t('backToList'), onPress: onBack }} />
      <EmptyState title={title} action={children}>
        {text}
      </EmptyState>
    </Page>
  )
}
