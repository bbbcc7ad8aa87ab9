import { ChevronDown } from 'lucide-react'
import { Button, Select as AriaSelect, SelectValue } from 'react-aria-components'
import { Icon } from '../lib/icon.tsx'
import { FieldError, FieldLabel, fieldRoot, type FieldProps } from './field.tsx'
import { OptionsPopover, type Option } from './options.tsx'
import './select.css'

export interface SelectProps<Id extends string> extends Omit<FieldProps, 'isReadOnly'> {
  options: ReadonlyArray<Option<Id>>
  value: Id | null
  onChange: (value: Id) => void
  /** Shown while nothing is chosen, e.g. "Kies een soort". */
  placeholder: string
}

/** One choice out of a short known list. */
export function Select<Id extends string>({
  options,
  value,
  onChange,
  placeholder,
  ...props
}: SelectProps<Id>) {
  const choose = (key: unknown) => {
    const chosen = options.find((option) => option.id === key)
    if (chosen) onChange(chosen.id)
  }
  return (
    <AriaSelect {...fieldRoot(props)} value={value} onChange={choose} placeholder={placeholder}>
      <FieldLabel {...props} />
      <Button className="wz-input wz-select__button">
        <SelectValue className="wz-select__value">
          {({ selectedText }) => selectedText || placeholder}
        </SelectValue>
        <Icon of={ChevronDown} />
      </Button>
      <FieldError>{props.errorMessage}</FieldError>
      <OptionsPopover options={options} />
    </AriaSelect>
  )
}
