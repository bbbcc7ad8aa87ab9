import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components'
import { defined } from '../lib/defined.ts'
import { FieldError, FieldLabel, fieldRoot, type FieldProps } from './field.tsx'

export interface TextAreaProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  /** Lines at the start; grows with the text. */
  rows?: number | undefined
  maxLength?: number | undefined
}

/** Several lines of plain text. */
export function TextArea({ value, onChange, rows = 3, ...props }: TextAreaProps) {
  const { maxLength } = props
  return (
    <AriaTextField {...fieldRoot(props)} {...defined({ maxLength })} value={value} onChange={onChange}>
      <FieldLabel {...props} />
      <AriaTextArea
        className="wz-input wz-input--area"
        rows={rows}
        style={{ minBlockSize: `calc(${rows}lh + 12px)` }}
      />
      <FieldError>{props.errorMessage}</FieldError>
    </AriaTextField>
  )
}
