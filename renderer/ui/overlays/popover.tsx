import type { ReactNode } from 'react'
import { DialogTrigger, Popover as AriaPopover, type Placement } from 'react-aria-components'
import './popover.css'

interface PopoverProps {
  /** A Button of this layer; opens and closes it, and its words name what opens. */
  trigger: ReactNode
  children: ReactNode
  placement?: Placement | undefined
}

/** Something small beside the button that opened it: a dialog of its own. */
export function Popover({ trigger, children, placement = 'bottom start' }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className="wz-popover wz-popover--body" placement={placement} offset={4}>
        {children}
      </AriaPopover>
    </DialogTrigger>
  )
}
