import { Input, TextField as AriaTextField } from 'react-aria-components'
import { defined } from '../lib/defined.ts'
import { FieldError, FieldLabel, fieldRoot, type FieldProps } from './field.tsx'

export interface TextFieldProps extends FieldProps {
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
  return (
    <AriaTextField
      {...fieldRoot(props)}
      {...defined({ inputMode, autoComplete, autoFocus, maxLength })}
      type={type}
      value={value}
      onChange={onChange}
    >
      <FieldLabel {...props} />
      <Input className="wz-input" />
      <FieldError>{props.errorMessage}</FieldError>
    </AriaTextField>
  )
}
