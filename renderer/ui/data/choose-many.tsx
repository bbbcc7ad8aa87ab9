import { Check, ChevronDown, Search } from 'lucide-react'
import {
  Autocomplete,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  SearchField,
  Text,
  useFilter,
} from 'react-aria-components'
import { Button } from '../actions/button.tsx'
import type { Option } from '../forms/options.tsx'
import { Icon } from '../lib/icon.tsx'
import { Popover } from '../overlays/popover.tsx'
import '../forms/options.css'
import '../forms/search-field.css'
import './choose-many.css'

export interface ChooseManyProps {
  /** Name of the list. */
  label: string
  /** The words on the button: what it is about and what was chosen. */
  buttonText: string
  options: ReadonlyArray<Option>
  value: readonly string[]
  onChange: (value: string[]) => void
  /** For the field that finds an option in a long list. */
  searchLabel: string
  /** Shown when no option has the letters that were typed. */
  noneText: string
}

/** From so many options on, one types to find one. */
const LONG = 9

/** Any number out of a list, behind a button; in a long list by typing. */
export function ChooseMany(props: ChooseManyProps) {
  const { label, buttonText, options, value, onChange, searchLabel, noneText } = props
  const { contains } = useFilter({ sensitivity: 'base' })
  const isLong = options.length >= LONG
  const list = (
    <ListBox
      className="wz-options__list"
      aria-label={label}
      selectionMode="multiple"
      // Escape closes the list; it does not undo what was chosen.
      escapeKeyBehavior="none"
      autoFocus={!isLong}
      selectedKeys={value.map(keyOf)}
      onSelectionChange={(keys) =>
        onChange(
          // What is chosen and not on offer stays chosen: a newer build may know it.
          keys === 'all'
            ? options.map(({ id }) => id)
            : [
                ...options.map(({ id }) => id).filter((id) => keys.has(keyOf(id))),
                ...value.filter((id) => !options.some((option) => option.id === id)),
              ],
        )
      }
      renderEmptyState={() => <p className="wz-choose-many__none">{noneText}</p>}
    >
      {options.map((option) => (
        <ListBoxItem
          className="wz-options__item"
          key={option.id}
          id={keyOf(option.id)}
          textValue={option.label}
        >
          {({ isSelected }) => (
            <>
              <span className="wz-options__check">{isSelected && <Icon of={Check} />}</span>
              <Text slot="label">{option.label}</Text>
            </>
          )}
        </ListBoxItem>
      ))}
    </ListBox>
  )
  return (
    <Popover trigger={<Button iconAfter={ChevronDown}>{buttonText}</Button>}>
      <div className="wz-choose-many">
        {isLong ? (
          <Autocomplete filter={contains}>
            <SearchField className="wz-search__field" autoFocus>
              <Label className="wz-visually-hidden">{searchLabel}</Label>
              <Icon of={Search} />
              <Input className="wz-input wz-search__input" placeholder={searchLabel} />
            </SearchField>
            {list}
          </Autocomplete>
        ) : (
          list
        )}
      </div>
    </Popover>
  )
}

/** An option may have the empty string as its id, which a list cannot. */
function keyOf(id: string): string {
  return `option:${id}`
}
