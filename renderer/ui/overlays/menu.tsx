import type { ReactNode } from 'react'
import {
  Keyboard,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  Text,
  type Placement,
} from 'react-aria-components'
import { classes } from '../lib/classes.ts'
import { Icon, type LucideIcon } from '../lib/icon.tsx'
import './menu.css'

export interface MenuAction {
  id: string
  label: string
  icon?: LucideIcon | undefined
  description?: string | undefined
  /** As people read it, e.g. "Ctrl+N". */
  shortcut?: string | undefined
  isDanger?: boolean | undefined
  isDisabled?: boolean | undefined
  /** Goes somewhere instead of calling `onAction`. */
  href?: string | undefined
}

export interface MenuProps {
  /** A Button of this layer. */
  trigger: ReactNode
  items: readonly MenuAction[]
  onAction: (id: string) => void
  placement?: Placement | undefined
}

/** Things to do, behind a button. */
export function Menu({ trigger, items, onAction, placement = 'bottom end' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="wz-popover wz-menu" placement={placement} offset={4}>
        <AriaMenu
          className="wz-menu__list"
          onAction={(key) => onAction(String(key))}
          disabledKeys={items.filter((item) => item.isDisabled).map((item) => item.id)}
        >
          {items.map(({ id, label, icon, description, shortcut, isDanger, href }) => (
            <MenuItem
              className={classes('wz-menu__item', isDanger && 'wz-menu__item--danger')}
              key={id}
              id={id}
              textValue={label}
              {...(href ? { href } : {})}
            >
              {icon && <Icon of={icon} />}
              <span className="wz-menu__words">
                {/* Both are the name: what is read on an item is what one says to choose it. */}
                <Text slot="label">
                  {label}
                  {description && <span className="wz-menu__description">{description}</span>}
                </Text>
              </span>
              {shortcut && <Keyboard className="wz-menu__shortcut">{shortcut}</Keyboard>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
