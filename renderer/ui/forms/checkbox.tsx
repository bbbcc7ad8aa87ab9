import type { ReactNode } from 'react'
import { Check } from 'lucide-react'
import { CheckboxButton, CheckboxField, Text } from 'react-aria-components'
import { defined } from '../lib/defined.ts'
import { Icon } from '../lib/icon.tsx'
import './checkbox.css'

export interface CheckboxProps {
  children: ReactNode
  description?: string | undefined
  isSelected?: boolean | undefined
  onChange?: ((isSelected: boolean) => void) | undefined
  isDisabled?: boolean | undefined
  /** Its value inside a CheckboxGroup. */
  value?: string | undefined
  name?: string | undefined
}

/** Yes or no. */
export function Checkbox({
  children,
  description,
  isSelected,
  onChange,
  isDisabled,
  value,
  name,
}: CheckboxProps) {
  return (
    <CheckboxField className="wz-choice" {...defined({ isSelected, onChange, isDisabled, value, name })}>
      <CheckboxButton className="wz-choice__button">
        <span className="wz-choice__box">
          <Icon of={Check} />
        </span>
        <span className="wz-choice__label">{children}</span>
      </CheckboxButton>
      {description && (
        <Text className="wz-choice__description" slot="description">
          {description}
        </Text>
      )}
    </CheckboxField>
  )
}
