import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import './tooltip.css'

/** Shows the word of a control that has room for its icon only; the control still needs its own name. */
export function Tooltip({ text, children }: { text: string; children: ReactNode }) {
  return (
    <TooltipTrigger delay={300} closeDelay={0}>
      {children}
      <AriaTooltip className="wz-tooltip" offset={6}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
