import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components'
import { defined } from '../lib/defined.ts'
import { useTextGuard, type GuardedField } from '../lib/text-guard.ts'
import { FieldError, FieldLabel, fieldRoot, type FieldProps } from './field.tsx'
import { useGuarded } from './use-guarded.tsx'

export interface TextAreaProps extends FieldProps, Pick<GuardedField, 'isCode'> {
  value: string
  onChange: (value: string) => void
  /** Lines at the start; grows with the text. */
  rows?: number | undefined
  maxLength?: number | undefined
}

/** Several lines of plain text. */
export function TextArea({ value, onChange, rows = 3, ...props }: TextAreaProps) {
  const { maxLength } = props
  const { notice, onBlur } = useGuarded(value, onChange, useTextGuard(props))
  return (
    <AriaTextField
      {...fieldRoot(props)}
      {...defined({ maxLength })}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      data-guarded
    >
      <FieldLabel {...props} />
      <AriaTextArea
        className="wz-input wz-input--area"
        rows={rows}
        style={{ minBlockSize: `calc(${rows}lh + 12px)` }}
      />
      {notice}
      <FieldError>{props.errorMessage}</FieldError>
    </AriaTextField>
  )
}
