import { RadioButton, RadioField, RadioGroup as AriaRadioGroup, Text } from 'react-aria-components'
import { classes } from '../lib/classes.ts'
import { Icon } from '../lib/icon.tsx'
import { FieldError, FieldLabel, fieldRoot, type FieldProps } from './field.tsx'
import type { Option } from './options.tsx'
import './checkbox.css'
import './radio-group.css'

export interface RadioGroupProps<Id extends string> extends FieldProps {
  options: ReadonlyArray<Option<Id>>
  value: Id | null
  onChange: (value: Id) => void
  /** `cards`: large, with icon and explanation, for a choice that matters. `row`: side by side. */
  appearance?: 'list' | 'row' | 'cards' | undefined
}

/** One choice out of a few, all visible. */
export function RadioGroup<Id extends string>({ options, value, onChange, ...props }: RadioGroupProps<Id>) {
  const { appearance = 'list', ...field } = props
  const choose = (id: string) => {
    const chosen = options.find((option) => option.id === id)
    if (chosen) onChange(chosen.id)
  }
  return (
    <AriaRadioGroup {...fieldRoot(field)} value={value} onChange={choose}>
      <FieldLabel {...field} />
      <div className={classes('wz-choices', `wz-choices--${appearance}`)}>
        {options.map((option) => (
          <RadioField className="wz-choice wz-choice--radio" key={option.id} value={option.id}>
            <RadioButton className="wz-choice__button">
              <span className="wz-choice__box wz-choice__box--round" />
              <span className="wz-choice__label">{option.label}</span>
              {option.icon && <Icon of={option.icon} />}
            </RadioButton>
            {option.description && (
              <Text className="wz-choice__description" slot="description">
                {option.description}
              </Text>
            )}
          </RadioField>
        ))}
      </div>
      <FieldError>{field.errorMessage}</FieldError>
    </AriaRadioGroup>
  )
}
