import { useTranslation } from 'react-i18next'
import { PROVIDER_RECORD, Provider } from '../../../shared/model/provider.ts'
import { NumberGuard } from '../../common/number-guard.tsx'
import { useDocument, useEntity } from '../../data/react.ts'
import type { SessionDocument } from '../../data/workspace-session.ts'
import { EmptyState, Loading, Page, PageHeader } from '../../ui/index.ts'
import { DossierPage, type DossierScreenProps } from './parts/dossier-page.tsx'

/** Everything about one relation (*dossier*). */
export function DossierScreen(props: DossierScreenProps) {
  const { t } = useTranslation('dossier')
  const document = useDocument(props.dossier)
  switch (document.state) {
    case 'loading':
      return <Loading label={t('loading')} />
    case 'error':
      return <NoDossier title={t('failed.title')} text={t('failed.text')} onBack={props.onBack} />
    case 'ready':
      return <OpenDossier {...props} document={document.value} />
  }
}

function OpenDossier(props: DossierScreenProps & { document: SessionDocument }) {
  const { t } = useTranslation('dossier')
  const provider = useEntity(props.document, Provider, PROVIDER_RECORD)
  if (provider === null) {
    return <NoDossier title={t('missing.title')} text={t('missing.text')} onBack={props.onBack} />
  }
  return (
    <NumberGuard document={props.document}>
      <DossierPage {...props} provider={provider} />
    </NumberGuard>
  )
}

function NoDossier({ title, text, onBack }: { title: string; text: string; onBack: () => void }) {
  const { t } = useTranslation('dossier')
  return (
    <Page>
      <PageHeader title={title} back={{ label: t('back'), onPress: onBack }} />
      <EmptyState title={title}>{text}</EmptyState>
    </Page>
  )
}
