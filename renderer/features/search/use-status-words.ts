import { useTranslation } from 'react-i18next'
import type { SearchAnswer, SearchProgress } from '../../data/search/question.ts'

/** How much stands there, or what is being waited for, in one line. */
export function useStatusWords(
  shown: SearchAnswer | 'recent' | null,
  { done, total, failed }: SearchProgress,
): string {
  const { t } = useTranslation('search')
  if (failed) return t('failed')
  const preparing = total === 1 ? t('preparing') : ''
  const underWay = total > 1 ? t('updating', { done, total }) : preparing
  return [words(), underWay].filter((part) => part !== '').join(' · ')

  function words(): string {
    if (shown === null) return ''
    return shown === 'recent' ? t('count.recent') : found(shown)
  }

  function found({ results, total: count, isLoose }: SearchAnswer): string {
    if (results.length === 0) return t('count.none')
    if (isLoose) return t('count.loose')
    return results.length < count
      ? t('count.first', { shown: results.length, count })
      : t('count.found', { count })
  }
}
