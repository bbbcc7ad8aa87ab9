import { useTranslation } from 'react-i18next'
import { verdicts, type Verdict } from '../../../../shared/model/verdict.ts'
import { wordKey } from '../../../../shared/rules/word-key.ts'
import { verdictIcons } from '../../../common/verdict-icons.ts'
import { colleagues } from '../../../data/queries/workspace.ts'
import { useQuery } from '../../../data/react.ts'
import { Badge } from '../../../ui/index.ts'

/** What somebody thinks of a theme, to read. */
export function OthersVerdict({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation(['visits', 'vocabulary'])
  const team = useQuery(colleagues(), 'colleagues')
  const name = (team.state === 'ready' ? team.value.get(verdict.by)?.name : undefined) ?? t('somebody')
  const key = wordKey(verdicts, verdict.verdict)
  return (
    <div className="wz-visit__verdict-of">
      <div className="wz-visit__line">
        <h3>{verdict.theme}</h3>
        <Badge icon={verdictIcons[key]}>{t(`vocabulary:verdict.${key}`)}</Badge>
        <span className="wz-visit__quiet">{t('verdicts.by', { name })}</span>
      </div>
      {verdict.because !== '' && <p>{t('verdicts.becauseText', { text: verdict.because })}</p>}
      {verdict.followUp !== '' && <p>{t('verdicts.followUpText', { text: verdict.followUp })}</p>}
    </div>
  )
}
