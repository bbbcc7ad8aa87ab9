import { useTranslation } from 'react-i18next'
import { StateLine } from '../../ui/index.ts'
import { useStateWords } from './use-state-words.ts'

/** The state line of this workspace, at the bottom of every screen. */
export function StateLineView({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('workspace-status')
  const { tone, text, isBusy } = useStateWords()
  return (
    <StateLine tone={tone} isBusy={isBusy} detailsLabel={t('line.details')} onPress={onOpen}>
      {text}
    </StateLine>
  )
}
