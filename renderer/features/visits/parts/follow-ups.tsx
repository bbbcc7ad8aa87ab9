import { useTranslation } from 'react-i18next'
import { ListPlus } from 'lucide-react'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { Verdict } from '../../../../shared/model/verdict.ts'
import { useEntities } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Badge, Section } from '../../../ui/index.ts'
import { followUp } from '../commands.ts'
import { NamedButton } from './named-button.tsx'
import { byTheme } from './verdicts.tsx'

interface FollowUpsProps {
  document: SessionDocument
  dossier: DocId | ''
}

/** What people want done about their verdicts; each can become an action. */
export function FollowUps({ document, dossier }: FollowUpsProps) {
  const { t } = useTranslation('visits')
  const wanted = byTheme(useEntities(document, Verdict)).filter((verdict) => verdict.followUp !== '')
  if (wanted.length === 0) return null
  return (
    <Section title={t('finish.followUps')}>
      <ul className="wz-visit__list">
        {wanted.map((verdict) => (
          <li className="wz-visit__line" key={verdict.id}>
            <p className="wz-visit__grow">
              <strong>{verdict.theme}</strong> {verdict.followUp}
            </p>
            {verdict.followedUpAt === '' ? (
              <NamedButton
                icon={ListPlus}
                label={t('finish.makeAction')}
                name={t('finish.makeActionNamed', { text: verdict.followUp })}
                onPress={() => followUp(document, verdict, dossier)}
              />
            ) : (
              <Badge tone="positive">{t('finish.isAction')}</Badge>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
