import type { ReactNode } from 'react'
import { Icon, type LucideIcon } from '../lib/icon.tsx'
import './badge.css'

export type Tone = 'neutral' | 'accent' | 'info' | 'positive' | 'attention' | 'negative'

export interface BadgeProps {
  tone?: Tone | undefined
  icon?: LucideIcon | undefined
  children: ReactNode
}

/** A state in a word. The colour only repeats what the word says. */
export function Badge({ tone = 'neutral', icon, children }: BadgeProps) {
  return (
    <span className="wz-badge" data-tone={tone}>
      {icon && <Icon of={icon} />}
      <span>{children}</span>
    </span>
  )
}
