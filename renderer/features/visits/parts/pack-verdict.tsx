import { useTranslation } from 'react-i18next'
import { CircleCheck, Hourglass } from 'lucide-react'
import type { VisitPack } from '../../../../shared/rules/visit-pack.ts'

const titles = { ready: 'pack.ready', 'ready-apart': 'pack.apart', 'not-yet': 'pack.notYet' } as const

/** Whether one can go, and else what it waits for. Said aloud when it changes. */
export function PackVerdict({ pack: { verdict, hurdles } }: { pack: VisitPack }) {
  const { t } = useTranslation('visits')
  const Shape = verdict === 'not-yet' ? Hourglass : CircleCheck
  return (
    <div className="wz-visit__pack" data-verdict={verdict} aria-live="polite">
      <Shape className="wz-icon" aria-hidden />
      <div>
        <p className="wz-visit__verdict">{t(titles[verdict])}</p>
        {verdict === 'ready-apart' && <p>{t('pack.apartText')}</p>}
        {hurdles.length > 0 && (
          <ul className="wz-visit__hurdles">
            {hurdles.map((hurdle) => (
              <li key={hurdle.name}>
                {'count' in hurdle
                  ? t(`pack.hurdle.${hurdle.name}`, { count: hurdle.count })
                  : t(`pack.hurdle.${hurdle.name}`)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
