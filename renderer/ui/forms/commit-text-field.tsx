import { Input, TextArea, TextField } from 'react-aria-components'
import { defined } from '../lib/defined.ts'
import { useTextGuard, type GuardedField } from '../lib/text-guard.ts'
import { FieldError, FieldLabel, fieldRoot, type FieldProps } from './field.tsx'
import { useCommit } from './use-commit.ts'
import { useTakenOut } from './use-guarded.tsx'
import './commit-text-field.css'

export interface CommitTextFieldProps extends FieldProps, Pick<GuardedField, 'isCode'> {
  /** What is stored now. */
  value: string
  /** Called when the user leaves the field, presses Enter or pauses for 800 ms, and only with something new. */
  onCommit: (value: string) => void
  /** Words for a value that a colleague set while this user is typing; the typed text stays. */
  changedText: (other: string) => string
  /** Several lines; then Enter makes a new line. */
  isMultiline?: boolean | undefined
  type?: 'text' | 'email' | 'tel' | 'url' | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | undefined
  autoComplete?: string | undefined
  maxLength?: number | undefined
  /** Shown while the field is empty, beside its label, never instead of it. */
  placeholder?: string | undefined
}

/** Text of a record that saves itself. Escape gives back what was stored. */
export function CommitTextField({
  value,
  onCommit,
  changedText,
  isMultiline = false,
  ...props
}: CommitTextFieldProps) {
  const { type = 'text', inputMode, autoComplete, maxLength, placeholder } = props
  const guard = useTextGuard({ type, ...props })
  const { notice, take } = useTakenOut(guard, onCommit)
  const { text, other, onChange, onFocus, onBlur, onKeyDown } = useCommit(
    value,
    onCommit,
    !isMultiline,
    (typed) => {
      const clean = guard === null ? typed : guard.clean(typed, value)
      if (clean !== typed) take(typed)
      return clean
    },
  )
  const control = { className: 'wz-input', onKeyDown, ...defined({ placeholder }) }
  return (
    <TextField
      {...fieldRoot(props)}
      {...defined({ inputMode, autoComplete, maxLength })}
      type={type}
      value={text}
      onChange={onChange}
      onFocus={onFocus}
      onBlur={onBlur}
      data-guarded
    >
      <FieldLabel {...props} />
      {isMultiline ? (
        <TextArea {...control} className="wz-input wz-input--area" rows={3} />
      ) : (
        <Input {...control} />
      )}
      <div role="status">{other !== null && <p className="wz-field__changed">{changedText(other)}</p>}</div>
      {notice}
      <FieldError>{props.errorMessage}</FieldError>
    </TextField>
  )
}
