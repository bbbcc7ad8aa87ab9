import type { ReactNode } from 'react'
import { classes } from '../lib/classes.ts'
import './page.css'

export interface PageProps {
  /** PageHeader first. */
  children: ReactNode
  /** The part that takes the rest of the height and scrolls by itself: a VirtualTable or a ListDetail. */
  fill?: ReactNode
}

/** The room around a screen. */
export function Page({ children, fill }: PageProps) {
  return (
    <div className={classes('wz-page', fill !== undefined && 'wz-page--full')}>
      {children}
      {fill !== undefined && <div className="wz-page__fill">{fill}</div>}
    </div>
  )
}
