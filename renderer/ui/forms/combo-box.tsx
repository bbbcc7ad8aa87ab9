import { ChevronDown } from 'lucide-react'
import { Button, ComboBox as AriaComboBox, Group, Input } from 'react-aria-components'
import { defined } from '../lib/defined.ts'
import { Icon } from '../lib/icon.tsx'
import { FieldError, FieldLabel, fieldRoot, type FieldProps } from './field.tsx'
import { OptionsPopover, type Option } from './options.tsx'
import './select.css'

export interface ComboBoxProps extends FieldProps {
  options: readonly Option[]
  /** Id of the chosen option. */
  value: string | null
  onChange: (value: string | null) => void
  /** When nothing matches, e.g. "Niets gevonden". */
  emptyText: string
  /** Given: what was typed and is no option is handed over too, when the user leaves the field. */
  onCustomValue?: ((text: string) => void) | undefined
  /** The text at the start when it is not one of the options. */
  defaultText?: string | undefined
}

/** One choice out of a long list, by typing. */
export function ComboBox({
  options,
  value,
  onChange,
  emptyText,
  onCustomValue,
  defaultText,
  ...props
}: ComboBoxProps) {
  const leave = (text: string) => {
    if (text !== '' && !options.some((option) => option.label === text)) onCustomValue?.(text)
  }
  return (
    <AriaComboBox
      {...fieldRoot(props)}
      {...defined({ defaultInputValue: defaultText })}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      allowsCustomValue={onCustomValue !== undefined}
      allowsEmptyCollection
    >
      <FieldLabel {...props} />
      <Group className="wz-combo">
        <Input
          className="wz-input wz-combo__input"
          onBlur={(event) => leave(event.currentTarget.value.trim())}
        />
        <Button className="wz-combo__button">
          <Icon of={ChevronDown} />
        </Button>
      </Group>
      <FieldError>{props.errorMessage}</FieldError>
      <OptionsPopover options={options} emptyText={emptyText} />
    </AriaComboBox>
  )
}
