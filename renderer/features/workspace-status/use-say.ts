import { useTranslation } from 'react-i18next'
import { sayMoment } from '../../../shared/rules/say-date.ts'
import { useNow } from './use-now.ts'

/** Says moments (ISO 8601) as people do, in the language of the screen. */
export function useSay(): (iso: string) => string {
  const { i18n } = useTranslation()
  useNow()
  return (iso) => sayMoment(iso, new Date(), i18n.language)
}
