import { CircleAlert } from 'lucide-react'
import { FieldError as AriaFieldError, Label, Text } from 'react-aria-components'
import { defined } from '../lib/defined.ts'
import { Icon } from '../lib/icon.tsx'
import './field.css'

/** What every field has. An `errorMessage` makes the field invalid. */
export interface FieldProps {
  label: string
  /** After the label, e.g. "(niet verplicht)". */
  hint?: string | undefined
  description?: string | undefined
  errorMessage?: string | undefined
  /** The key of this field in its form; the error summary finds the field by it. */
  name?: string | undefined
  isRequired?: boolean | undefined
  isDisabled?: boolean | undefined
  isReadOnly?: boolean | undefined
}

/** Props for the React Aria root of a field: state, name and our own validation instead of the browser's. */
export function fieldRoot({ name, isRequired, isDisabled, isReadOnly, errorMessage }: FieldProps) {
  return {
    ...defined({ name, isRequired, isDisabled, isReadOnly, 'data-field': name }),
    className: 'wz-field',
    isInvalid: Boolean(errorMessage),
    validationBehavior: 'aria' as const,
  }
}

/** Above the control: label, hint and description. */
export function FieldLabel({ label, hint, description }: FieldProps) {
  return (
    <>
      <Label className="wz-field__label">
        {label}
        {hint && <span className="wz-field__hint"> {hint}</span>}
      </Label>
      {description && (
        <Text className="wz-field__description" slot="description">
          {description}
        </Text>
      )}
    </>
  )
}

/** Under the control: what is wrong, with icon and words. Inside a field of this layer. */
export function FieldError({ children }: { children?: string | undefined }) {
  if (!children) return null
  return (
    <AriaFieldError className="wz-field__error">
      <Icon of={CircleAlert} />
      <span>{children}</span>
    </AriaFieldError>
  )
}
