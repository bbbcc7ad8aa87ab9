import { useTranslation } from 'react-i18next'
import type { Provider } from '../../../../shared/model/provider.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Section, Stack } from '../../../ui/index.ts'
import { Locations } from './locations.tsx'
import { ProviderFields } from './provider-fields.tsx'
import './overview.css'

interface OverviewProps {
  document: SessionDocument
  provider: Provider
  isReadOnly: boolean
}

/** The facts about the provider, each changed where it stands, and its places. */
export function Overview(props: OverviewProps) {
  const { t } = useTranslation('dossier')
  return (
    <div className="wz-dossier-part">
      <Stack gap="lg">
        <Section title={t('provider.title')}>
          <ProviderFields {...props} />
        </Section>
        <Locations document={props.document} isReadOnly={props.isReadOnly} />
      </Stack>
    </div>
  )
}
