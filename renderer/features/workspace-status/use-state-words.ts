import { useTranslation } from 'react-i18next'
import { useStatus } from '../../data/react.ts'
import { stateWords, type Tone } from './state-words.ts'
import { useNow } from './use-now.ts'

/** The state line as words that follow what happens. */
export function useStateWords(): { tone: Tone; text: string } {
  const { t, i18n } = useTranslation('workspace-status')
  useNow()
  return stateWords(useStatus(), new Date(), t, i18n.language)
}
