import { useTranslation } from 'react-i18next'
import { Page, PageHeader } from '../../ui/index.ts'
import { Colleagues } from './parts/colleagues.tsx'
import { Municipality } from './parts/municipality.tsx'
import { ThisLaptop } from './parts/this-laptop.tsx'
import { useStateWords } from './use-state-words.ts'

export interface StateScreenProps {
  /** Opens the way to use an invitation. */
  onUseInvitation: () => void
  device: string
}

/** Who has what: this laptop, the municipality, and the laptops of colleagues. */
export function StateScreen({ onUseInvitation, device }: StateScreenProps) {
  const { t } = useTranslation('workspace-status')
  const { text } = useStateWords()
  return (
    <Page>
      <PageHeader title={t('screen.title')} meta={text} />
      <ThisLaptop />
      <Municipality onUseInvitation={onUseInvitation} />
      <Colleagues device={device} />
    </Page>
  )
}
