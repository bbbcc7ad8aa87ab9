import type { ReactNode } from 'react'
import { classes } from '../lib/classes.ts'
import './rich-text.css'
import './carets.css'

export interface RichTextProps {
  /** A field among others instead of a page to write on. */
  isCompact?: boolean | undefined
  children: ReactNode
}

/** Typography for an editor or a shown text: at most 70 characters wide, spaces kept as typed. */
export function RichText({ isCompact = false, children }: RichTextProps) {
  return <div className={classes('wz-rich-text', isCompact && 'wz-rich-text--compact')}>{children}</div>
}
