import type { ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover as AriaPopover, type Placement } from 'react-aria-components'
import './popover.css'

export interface PopoverProps {
  /** A Button of this layer; opens and closes it. */
  trigger: ReactNode
  /** Name of what opens, for a screen reader. */
  label: string
  children: ReactNode
  placement?: Placement | undefined
}

/** Something small beside the button that opened it. */
export function Popover({ trigger, label, children, placement = 'bottom start' }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className="wz-popover" placement={placement} offset={4}>
        <Dialog className="wz-popover__body" aria-label={label}>
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
