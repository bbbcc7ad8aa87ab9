import type { ReactNode } from 'react'
import './visually-hidden.css'

/** Words for a screen reader only. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="wz-visually-hidden">{children}</span>
}
