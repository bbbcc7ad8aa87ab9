import { useTranslation } from 'react-i18next'
import { sayTable } from '../../common/say-table.ts'
import { useStatus, useTable } from '../../data/react.ts'
import { stateWords, type Tone } from './state-words.ts'
import { useNow } from './use-now.ts'
import { useSteady } from './use-steady.ts'

/** The state line as words that follow what happens. `isBusy`: what was done last is not in these words yet. */
export function useStateWords(): { tone: Tone; text: string; isBusy: boolean } {
  const { t, i18n } = useTranslation('workspace-status')
  useNow()
  const { status, isBusy } = useSteady(useStatus())
  const words = stateWords(status, new Date(), t, i18n.language)
  const table = useTableWords()
  if (table === null) return { ...words, isBusy }
  const text = t('line.join', { laptop: words.text, municipality: table.text })
  return { tone: words.tone === 'ok' ? table.tone : words.tone, text, isBusy }
}

/** What the line says of the table that this laptop is at; null when it is at none. */
function useTableWords(): { tone: Tone; text: string } | null {
  const { t } = useTranslation('vocabulary')
  const table = useTable()
  if (table.name !== 'hosting' && table.name !== 'joined') return null
  const { link, people } = table
  // A colleague who left, or was put out, is at no table; the screen of the table says why.
  if (link.name === 'refused') return null
  const seat = link.name === 'seated' || link.name === 'lost' ? link.seat : null
  const title = table.name === 'hosting' ? table.open.title : (seat?.title ?? '')
  return sayTable({ title, isThere: link.name === 'seated', people }, t)
}
