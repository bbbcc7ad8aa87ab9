import type { ReactNode } from 'react'
import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { Button } from '../actions/button.tsx'
import { Icon } from '../lib/icon.tsx'
import './banner.css'

const icons = { info: Info, attention: TriangleAlert, error: CircleAlert }

export interface BannerProps {
  tone: 'info' | 'attention' | 'error'
  /** What happened. */
  title: string
  /** What it means for the work and what to do. */
  children?: ReactNode
  action?: { label: string; onPress: () => void } | undefined
  dismiss?: { label: string; onPress: () => void } | undefined
}

/** A message that belongs to this screen and stays. */
export function Banner({ tone, title, children, action, dismiss }: BannerProps) {
  return (
    <div className="wz-banner" data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon of={icons[tone]} />
      <div className="wz-banner__words">
        <p className="wz-banner__title">{title}</p>
        {children && <div className="wz-banner__text">{children}</div>}
      </div>
      {(action ?? dismiss) && (
        <div className="wz-banner__actions">
          {action && (
            <Button size="sm" onPress={action.onPress}>
              {action.label}
            </Button>
          )}
          {dismiss && (
            <Button size="sm" variant="quiet" onPress={dismiss.onPress}>
              {dismiss.label}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
