import type { ReactNode } from 'react'
import './rich-text.css'
import './carets.css'

/** Typography for an editor or a shown text: at most 70 characters wide, spaces kept as typed. */
export function RichText({ children }: { children: ReactNode }) {
  return <div className="wz-rich-text">{children}</div>
}
