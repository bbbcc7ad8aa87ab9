import type { ReactNode } from 'react'
import { classes } from '../lib/classes.ts'
import './stack.css'

export interface StackProps {
  children: ReactNode
  /** Room between the parts: 4, 8, 16 or 24 px. */
  gap?: 'xs' | 'sm' | 'md' | 'lg' | undefined
}

/** Parts under each other. */
export function Stack({ children, gap = 'md' }: StackProps) {
  return <div className={classes('wz-stack', `wz-gap-${gap}`)}>{children}</div>
}

/** Parts beside each other, wrapping where there is no room. */
export function Inline({ children, gap = 'sm' }: StackProps) {
  return <div className={classes('wz-inline', `wz-gap-${gap}`)}>{children}</div>
}
