import { useTranslation } from 'react-i18next'
import { useStatus } from '../../data/react.ts'
import { stateWords, type Tone } from './state-words.ts'
import { useNow } from './use-now.ts'
import { useSteady } from './use-steady.ts'

/** The state line as words that follow what happens. `isBusy`: what was done last is not in these words yet. */
export function useStateWords(): { tone: Tone; text: string; isBusy: boolean } {
  const { t, i18n } = useTranslation('workspace-status')
  useNow()
  const { status, isBusy } = useSteady(useStatus())
  return { ...stateWords(status, new Date(), t, i18n.language), isBusy }
}
