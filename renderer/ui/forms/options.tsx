import { Check } from 'lucide-react'
import { ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { Icon, type LucideIcon } from '../lib/icon.tsx'
import './options.css'

/** One thing to choose: `id` is stored, `label` is read. */
export interface Option<Id extends string = string> {
  id: Id
  label: string
  description?: string | undefined
  icon?: LucideIcon | undefined
}

/** The list that opens under a Select. */
export function OptionsPopover({ options }: { options: readonly Option[] }) {
  return (
    <Popover className="wz-popover wz-options" offset={4}>
      <ListBox className="wz-options__list">
        {options.map((option) => (
          <ListBoxItem className="wz-options__item" key={option.id} id={option.id} textValue={option.label}>
            {({ isSelected }) => (
              <>
                <span className="wz-options__check">{isSelected && <Icon of={Check} />}</span>
                <span className="wz-options__words">
                  <Text slot="label">{option.label}</Text>
                  {option.description && (
                    <Text className="wz-options__description" slot="description">
                      {option.description}
                    </Text>
                  )}
                </span>
              </>
            )}
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  )
}
