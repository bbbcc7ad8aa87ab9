import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../../../shared/kernel/result.ts'
import { CommitTextField } from '../../../ui/index.ts'

interface RegisterFieldProps {
  label: string
  value: string
  onWrite: (value: string) => Result<string[], 'invalid'>
  /** What is wrong with what was typed; it is not kept, so the words repeat it. */
  wrong: (typed: string) => string
  isReadOnly: boolean
  isNumber: boolean
}

/** One text of a record that saves itself, and says so when what was typed cannot be kept. */
export function RegisterField({ label, value, onWrite, wrong, isReadOnly, isNumber }: RegisterFieldProps) {
  const { t } = useTranslation('dossier')
  const [refused, setRefused] = useState<{ typed: string; beside: string } | null>(null)
  // A value that came in since then is another matter.
  const fault = refused !== null && refused.beside === value ? wrong(refused.typed) : undefined
  return (
    <CommitTextField
      label={label}
      value={value}
      onCommit={(typed) => setRefused(onWrite(typed).ok ? null : { typed, beside: value })}
      changedText={(other) => t('changed', { other })}
      isReadOnly={isReadOnly}
      errorMessage={fault}
      inputMode={isNumber ? 'numeric' : 'text'}
    />
  )
}
