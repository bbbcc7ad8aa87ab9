import { useTranslation } from 'react-i18next'
import { ProgressBar } from '../ui/index.ts'
import type { Progress } from './use-gate.ts'
import './full-screen.css'

/** A workspace is being opened; appears only when that takes a moment. */
export function OpeningScreen({ progress: { what, done, total, stop } }: { progress: Progress }) {
  const { t } = useTranslation('app')
  return (
    <main className="wz-full-screen wz-full-screen--late">
      <h1>{t('opening.title')}</h1>
      <ProgressBar
        label={t(`opening.${what}`)}
        value={total === 0 ? null : (100 * done) / total}
        valueText={total === 0 ? undefined : t('opening.count', { done, total })}
        cancel={stop && { label: t('opening.stop'), onPress: stop }}
      />
    </main>
  )
}
