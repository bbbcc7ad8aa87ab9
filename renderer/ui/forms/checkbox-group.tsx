import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components'
import { Checkbox } from './checkbox.tsx'
import { FieldError, FieldLabel, fieldRoot, type FieldProps } from './field.tsx'
import type { Option } from './options.tsx'
import './checkbox.css'

export interface CheckboxGroupProps<Id extends string> extends FieldProps {
  options: ReadonlyArray<Option<Id>>
  value: readonly Id[]
  /** The chosen ids, in the order of the options. */
  onChange: (value: Id[]) => void
}

/** Any number of choices out of a short list. */
export function CheckboxGroup<Id extends string>({
  options,
  value,
  onChange,
  ...props
}: CheckboxGroupProps<Id>) {
  const choose = (chosen: readonly string[]) =>
    onChange(options.map((option) => option.id).filter((id) => chosen.includes(id)))
  return (
    <AriaCheckboxGroup {...fieldRoot(props)} value={[...value]} onChange={choose}>
      <FieldLabel {...props} />
      <div className="wz-choices">
        {options.map((option) => (
          <Checkbox key={option.id} value={option.id} description={option.description}>
            {option.label}
          </Checkbox>
        ))}
      </div>
      <FieldError>{props.errorMessage}</FieldError>
    </AriaCheckboxGroup>
  )
}
