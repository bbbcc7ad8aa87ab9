import { useTranslation } from 'react-i18next'
import { waitingDocuments } from '../../../data/queries/waiting.ts'
import { useQuery, useStatus } from '../../../data/react.ts'
import { municipalityState } from '../../../data/status.ts'
import { useSay } from '../use-say.ts'
import './waiting.css'

const SHOWN = 20

/** The documents whose changes the municipality has not kept yet, by name. */
export function Waiting() {
  const { t } = useTranslation('workspace-status')
  const say = useSay()
  const status = useStatus()
  const state = municipalityState(status)
  const found = useQuery(waitingDocuments(SHOWN), 'waiting')
  if (found.state === 'error') return <p role="alert">{t('screen.failed')}</p>
  if (found.state === 'loading') return null
  if (found.value.length === 0) {
    if (state.name === 'shared') return <p>{t('there.nothingWaits')}</p>
    return state.name === 'sharing' ? <p>{t('there.comparing')}</p> : null
  }
  const more = status.sharing.waiting - found.value.length
  return (
    <div className="wz-waiting">
      <h3>{t('there.waits')}</h3>
      <ul className="wz-waiting__list">
        {found.value.map(({ doc, kind, name, since }) => (
          <li key={doc} className="wz-waiting__item">
            <span className="wz-waiting__kind">{t(`document.${kind ?? 'unknown'}`)}</span>
            <span className="wz-waiting__name">{name || t('document.nameless')}</span>
            <span className="wz-waiting__since">{t('there.waitsSince', { at: say(since) })}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t('there.waitsMore', { count: more })}</p>}
    </div>
  )
}
