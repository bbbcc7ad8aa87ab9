import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CommitTextField } from '../../../ui/index.ts'
import { readMinutes } from '../read-minutes.ts'

interface MinutesFieldProps {
  label: string
  /** 0 for not known. */
  value: number
  onChange: (minutes: number) => void
  isReadOnly: boolean
}

/** How long something takes, in whole minutes. */
export function MinutesField({ label, value, onChange, isReadOnly }: MinutesFieldProps) {
  const { t } = useTranslation('meetings')
  const [wrong, setWrong] = useState<string | null>(null)
  return (
    <CommitTextField
      label={label}
      value={value === 0 ? '' : String(value)}
      onCommit={(text) => {
        const minutes = readMinutes(text)
        setWrong(minutes === null ? text : null)
        if (minutes !== null) onChange(minutes)
      }}
      changedText={(other) => t('changed', { other })}
      errorMessage={wrong === null ? undefined : t('field.minutesFault', { text: wrong })}
      isReadOnly={isReadOnly}
      inputMode="numeric"
      maxLength={4}
    />
  )
}
