import { useTranslation } from 'react-i18next'
import { Check, CircleAlert, Clock } from 'lucide-react'
import type { LinkState } from '../../data/table/table-link.ts'
import { stateWords } from '../state-words.ts'
import type { KeptState } from '../table/kept-copy.ts'

const icons = { ok: Check, waiting: Clock, attention: CircleAlert }

/** What this device has and what the table has, in words, always in sight. */
export function GuestState({ link, kept }: { link: LinkState; kept: KeptState }) {
  const { t, i18n } = useTranslation('guest')
  const words = stateWords(link, kept)
  const Icon = icons[words.tone]
  const at = kept.name === 'kept' ? kept.at : 0
  const time = new Date(at).toLocaleTimeString(i18n.language, { hour: '2-digit', minute: '2-digit' })
  const here = t(`state.${words.kept}`, { time })
  return (
    // Spoken only when something is wrong: typing changes these words all the time.
    <footer
      className="wz-guest__state"
      data-tone={words.tone}
      role={words.tone === 'attention' ? 'alert' : undefined}
    >
      <Icon className="wz-icon" aria-hidden strokeWidth={1.75} />
      <p>{words.key === 'kept' ? here : t(`state.${words.key}`, { kept: here })}</p>
    </footer>
  )
}
