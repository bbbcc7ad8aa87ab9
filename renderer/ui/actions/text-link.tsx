import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import './text-link.css'

/** A link inside text or a table cell. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link className="wz-link" href={href}>
      {children}
    </Link>
  )
}
