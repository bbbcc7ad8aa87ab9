import type { ReactNode } from 'react'
import { Check, CircleAlert, Clock } from 'lucide-react'
import { Button } from 'react-aria-components'
import { Icon } from '../lib/icon.tsx'
import { VisuallyHidden } from '../lib/visually-hidden.tsx'
import './state-line.css'

const icons = { ok: Check, waiting: Clock, attention: CircleAlert }

export interface StateLineProps {
  tone: 'ok' | 'waiting' | 'attention'
  /** More is under way than the words say. */
  isBusy: boolean
  /** The state in words, one line. */
  children: ReactNode
  /** For a screen reader, after the words: "Laat zien wie wat heeft". */
  detailsLabel: string
  onPress: () => void
}

/** What is kept and what is shared, in words, on every screen. Opens the details. */
export function StateLine({ tone, isBusy, children, detailsLabel, onPress }: StateLineProps) {
  return (
    <div className="wz-state" role="status" aria-busy={isBusy} data-tone={tone}>
      <Button className="wz-state__button" onPress={() => onPress()}>
        <Icon of={icons[tone]} />
        <span className="wz-state__words">{children}</span>
        <VisuallyHidden>{detailsLabel}</VisuallyHidden>
      </Button>
    </div>
  )
}
