import { useTranslation } from 'react-i18next'
import { Banner, ProgressBar } from '../../../ui/index.ts'
import type { TakenBack } from '../running/import-log.ts'
import type { TakingBack } from '../use-take-back.ts'

/** How far taking back an import is, and what came of it. */
export function TakingBackState({ state }: { state: TakingBack }) {
  const { t } = useTranslation('import')
  if (state === null) return null
  if (state.name === 'failed') {
    return (
      <Banner tone="error" title={t('past.failed')}>
        {t('past.failedText')}
      </Banner>
    )
  }
  if (state.name === 'done') return <TakenBackBanner result={state.result} />
  const { done, total } = state
  return (
    <ProgressBar
      label={t('past.busy')}
      value={total === 0 ? null : (done / total) * 100}
      valueText={total === 0 ? undefined : t('past.progress', { done, total })}
    />
  )
}

const MOST_NAMED = 10

function TakenBackBanner({ result: { deleted, restored, left } }: { result: TakenBack }) {
  const { t } = useTranslation('import')
  const more = left.length - MOST_NAMED
  return (
    <Banner tone={left.length > 0 ? 'attention' : 'info'} title={t('takenBack.title')}>
      <ul>
        {deleted > 0 && <li>{t('takenBack.deleted', { count: deleted })}</li>}
        {restored > 0 && <li>{t('takenBack.restored', { count: restored })}</li>}
      </ul>
      {left.length > 0 && (
        <>
          <p>{t('takenBack.left', { count: left.length })}</p>
          <ul>
            {left.slice(0, MOST_NAMED).map(({ name, why }, index) => (
              <li key={index}>{t('takenBack.item', { name, why: t(`takenBack.why.${why}`) })}</li>
            ))}
            {more > 0 && <li>{t('takenBack.more', { count: more })}</li>}
          </ul>
        </>
      )}
    </Banner>
  )
}
