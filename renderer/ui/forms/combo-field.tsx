import { ChevronDown } from 'lucide-react'
import { Button, ComboBox, Input } from 'react-aria-components'
import { defined } from '../lib/defined.ts'
import { Icon } from '../lib/icon.tsx'
import { useTextGuard } from '../lib/text-guard.ts'
import { FieldError, FieldLabel, fieldRoot, type FieldProps } from './field.tsx'
import { OptionsPopover, type Option } from './options.tsx'
import { useGuarded } from './use-guarded.tsx'
import './combo-field.css'

export interface ComboFieldProps<Id extends string> extends FieldProps {
  /** What fits the text, the best first; the caller filters and says how many are worth showing. */
  options: ReadonlyArray<Option<Id>>
  /** What stands in the field. */
  text: string
  onText: (text: string) => void
  /** The option whose label that is; null for any other text. */
  chosen: Id | null
  /** An option was taken from the list; its label is in the field then. */
  onChoose: (id: Id) => void
  /** For the button that opens the list. */
  openLabel: string
  autoFocus?: boolean | undefined
  maxLength?: number | undefined
}

/** Text with a list of what it may be: type on, or take one. Anything else may stay as it was typed. */
export function ComboField<Id extends string>(props: ComboFieldProps<Id>) {
  const { options, text, onText, chosen, onChoose, openLabel, autoFocus, maxLength } = props
  const { notice, onBlur, onKeyDown } = useGuarded(text, onText, useTextGuard({}))
  const choose = (key: unknown): void => {
    const option = options.find(({ id }) => id === key)
    if (option) onChoose(option.id)
  }
  return (
    <ComboBox
      {...fieldRoot(props)}
      {...defined({ autoFocus })}
      inputValue={text}
      onInputChange={onText}
      onBlur={onBlur}
      data-guarded
      value={chosen}
      onChange={choose}
      // The options are what fits already.
      defaultFilter={() => true}
      menuTrigger="input"
      allowsCustomValue
    >
      <FieldLabel {...props} />
      <div className="wz-combo">
        <Input
          className="wz-input wz-combo__input"
          {...defined({ maxLength })}
          // As in TextField: on the field itself it would keep every key from what is around it.
          onKeyDown={onKeyDown}
        />
        <Button className="wz-combo__open" aria-label={openLabel}>
          <Icon of={ChevronDown} />
        </Button>
      </div>
      {notice}
      <FieldError>{props.errorMessage}</FieldError>
      <OptionsPopover options={options} />
    </ComboBox>
  )
}
