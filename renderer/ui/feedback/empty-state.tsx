import type { ReactNode } from 'react'
import { Icon, type LucideIcon } from '../lib/icon.tsx'
import './empty-state.css'

export interface EmptyStateProps {
  icon?: LucideIcon | undefined
  title: string
  /** Teaches the first step. */
  children?: ReactNode
  /** One Button. */
  action?: ReactNode
}

/** Nothing here yet, or nothing found: says so and shows the first step. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="wz-empty">
      {icon && <Icon of={icon} />}
      <h2 className="wz-empty__title">{title}</h2>
      {children && <div className="wz-empty__text">{children}</div>}
      {action}
    </div>
  )
}
