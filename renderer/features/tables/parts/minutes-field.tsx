import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Round } from '../../../../shared/model/round.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { CommitTextField } from '../../../ui/index.ts'
import { changeRound } from '../commands.ts'

interface MinutesFieldProps {
  document: SessionDocument
  round: Round
  isReadOnly: boolean
}

/** How long a round takes; empty for as long as it takes. */
export function MinutesField({ document, round, isReadOnly }: MinutesFieldProps) {
  const { t } = useTranslation('tables')
  const [isWrong, setWrong] = useState(false)
  const commit = (text: string): void => {
    const minutes = /^\d{0,3}$/u.test(text.trim()) ? Number(text) : Number.NaN
    const isRight = Number.isInteger(minutes) && changeRound(document, round.id, { minutes }).ok
    setWrong(!isRight)
  }
  return (
    <CommitTextField
      label={t('rounds.minutesField')}
      value={round.minutes === 0 ? '' : String(round.minutes)}
      onCommit={commit}
      changedText={(other) => t('changed', { other })}
      inputMode="numeric"
      maxLength={3}
      isReadOnly={isReadOnly}
      errorMessage={isWrong ? t('rounds.minutesWrong') : undefined}
    />
  )
}
