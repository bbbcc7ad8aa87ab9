import type { ReactNode } from 'react'
import {
  Autocomplete,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Text,
  type Placement,
} from 'react-aria-components'
import { SearchField } from '../forms/search-field.tsx'
import { Icon } from '../lib/icon.tsx'
import type { MenuAction } from './menu.tsx'
import './menu.css'
import './search-menu.css'

export interface SearchMenuProps {
  /** A Button of this layer. */
  trigger: ReactNode
  /** Of the field over the list. */
  label: string
  clearLabel: string
  text: string
  onText: (text: string) => void
  /** What fits the text; the caller filters, and says how many are worth showing. */
  items: readonly MenuAction[]
  onAction: (id: string) => void
  /** Shown when nothing fits. */
  empty: string
  placement?: Placement | undefined
}

/** One choice out of more than fit in a menu: type a part of it. */
export function SearchMenu({
  trigger,
  label,
  clearLabel,
  text,
  onText,
  items,
  onAction,
  ...props
}: SearchMenuProps) {
  const { empty, placement = 'bottom start' } = props
  return (
    <MenuTrigger onOpenChange={() => onText('')}>
      {trigger}
      <Popover className="wz-popover wz-search-menu" placement={placement} offset={4}>
        <Autocomplete inputValue={text} onInputChange={onText}>
          <div className="wz-search-menu__field">
            <SearchField label={label} value={text} onChange={onText} clearLabel={clearLabel} autoFocus />
          </div>
          <Menu
            className="wz-menu__list wz-search-menu__list"
            items={items}
            onAction={(key) => onAction(String(key))}
            renderEmptyState={() => <p className="wz-search-menu__empty">{empty}</p>}
          >
            {({ id, label: name, description, icon }) => (
              <MenuItem className="wz-menu__item" id={id} textValue={name}>
                {icon && <Icon of={icon} />}
                <span className="wz-menu__words">
                  <Text slot="label">
                    {name}
                    {description && <span className="wz-menu__description">{description}</span>}
                  </Text>
                </span>
              </MenuItem>
            )}
          </Menu>
        </Autocomplete>
      </Popover>
    </MenuTrigger>
  )
}
