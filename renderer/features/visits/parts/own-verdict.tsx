import { useTranslation } from 'react-i18next'
import { Trash2 } from 'lucide-react'
import { recordName } from '../../../../shared/kernel/define-entity.ts'
import { Verdict, verdicts } from '../../../../shared/model/verdict.ts'
import { verdictIcons } from '../../../common/verdict-icons.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { CommitTextField, RadioGroup } from '../../../ui/index.ts'
import { changeVerdict } from '../commands.ts'
import { AlsoInRecord } from './also-in.tsx'
import { NamedButton } from './named-button.tsx'

interface OwnVerdictProps {
  document: SessionDocument
  verdict: Verdict
  onRemove: () => void
}

/** What this person thinks of one theme: five large choices, why, and what should happen. */
export function OwnVerdict({ document, verdict, onRemove }: OwnVerdictProps) {
  const { t } = useTranslation(['visits', 'vocabulary'])
  const { id, theme } = verdict
  const change = (patch: Parameters<typeof changeVerdict>[2]): void => void changeVerdict(document, id, patch)
  const changedText = (other: string): string => t('changed', { other })
  return (
    <div className="wz-visit__verdict-of" data-verdict={id} role="group" aria-label={theme}>
      <div className="wz-visit__line">
        <h3>{theme}</h3>
        <NamedButton
          icon={Trash2}
          label={t('verdicts.remove')}
          name={t('verdicts.removeNamed', { theme })}
          onPress={onRemove}
        />
      </div>
      <RadioGroup
        label={t('verdicts.choose')}
        appearance="row"
        options={verdicts.map((choice) => ({
          id: choice,
          label: t(`vocabulary:verdict.${choice}`),
          icon: verdictIcons[choice],
        }))}
        value={verdicts.find((choice) => choice === verdict.verdict) ?? null}
        onChange={(choice) => change({ verdict: choice })}
      />
      <CommitTextField
        label={t('verdicts.because')}
        value={verdict.because}
        onCommit={(because) => change({ because })}
        changedText={changedText}
        isMultiline
        maxLength={2000}
      />
      <CommitTextField
        label={t('verdicts.followUp')}
        hint={t('verdicts.hint')}
        description={t('verdicts.followUpDescription')}
        value={verdict.followUp}
        // Another follow-up is not followed up yet.
        onCommit={(followUp) => change({ followUp, followedUpAt: '' })}
        changedText={changedText}
        maxLength={500}
      />
      <AlsoInRecord
        document={document}
        record={recordName(Verdict.name, id)}
        labels={{ because: t('verdicts.because'), followUp: t('verdicts.followUp') }}
        onChoose={(field, value) => change({ [field]: value })}
      />
    </div>
  )
}
