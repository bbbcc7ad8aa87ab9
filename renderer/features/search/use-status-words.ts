import { useTranslation } from 'react-i18next'
import type { SearchAnswer, SearchProgress } from '../../data/search/question.ts'

/** How much was found, or what is being waited for, in one line. */
export function useStatusWords(
  isAsking: boolean,
  answer: SearchAnswer | null,
  { done, total, failed }: SearchProgress,
): string {
  const { t } = useTranslation('search')
  const updating = total > 1 ? t('updating', { done, total }) : ''
  if (failed) return t('failed')
  if (answer === null) return updating || t('preparing')
  return [isAsking ? found(answer) : t('count.recent'), updating].filter((part) => part !== '').join(' · ')

  function found({ results, total: count, isLoose }: SearchAnswer): string {
    if (results.length === 0) return t('count.none')
    if (isLoose) return t('count.loose')
    return results.length < count
      ? t('count.first', { shown: results.length, count })
      : t('count.found', { count })
  }
}
