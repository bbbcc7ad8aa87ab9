import { Input, TextField as AriaTextField } from 'react-aria-components'
import { defined } from '../lib/defined.ts'
import { useTextGuard, type GuardedField } from '../lib/text-guard.ts'
import { FieldError, FieldLabel, fieldRoot, type FieldProps } from './field.tsx'
import { useGuarded } from './use-guarded.tsx'

export interface TextFieldProps extends FieldProps, Pick<GuardedField, 'isCode'> {
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | undefined
  autoComplete?: string | undefined
  autoFocus?: boolean | undefined
  maxLength?: number | undefined
}

/** One line of text in a form that is saved as a whole. For a record that saves itself: CommitTextField. */
export function TextField({ value, onChange, type = 'text', ...props }: TextFieldProps) {
  const { inputMode, autoComplete, autoFocus, maxLength } = props
  const { notice, onBlur, onKeyDown } = useGuarded(value, onChange, useTextGuard({ type, ...props }))
  return (
    <AriaTextField
      {...fieldRoot(props)}
      {...defined({ inputMode, autoComplete, autoFocus, maxLength })}
      type={type}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      data-guarded
    >
      <FieldLabel {...props} />
      {/* On the input itself: a handler on the field would keep every key, Escape too, from the dialog around it. */}
      <Input className="wz-input" onKeyDown={onKeyDown} />
      {notice}
      <FieldError>{props.errorMessage}</FieldError>
    </AriaTextField>
  )
}
