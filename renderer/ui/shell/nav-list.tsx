import { Children, useState, type ReactNode } from 'react'
import { Ellipsis } from 'lucide-react'
import { Icon } from '../lib/icon.tsx'
import './nav-list.css'

/** How many items stay visible in the bottom bar of a narrow screen; the rest is behind one more button. */
const IN_BAR = 4

export interface NavListProps {
  /** Name of the landmark, e.g. "Hoofdmenu". */
  label: string
  /** NavItems. */
  children: ReactNode
  /** e.g. "Meer": opens the rest on a narrow screen. */
  moreLabel: string
}

/** The navigation landmark: a column, a rail under 1100 px, a bottom bar under 640 px. */
export function NavList({ label, children, moreLabel }: NavListProps) {
  const [isOpen, setOpen] = useState(false)
  const overflows = Children.count(children) > IN_BAR + 1
  return (
    <nav
      className="wz-nav"
      aria-label={label}
      data-overflows={overflows || undefined}
      data-open={isOpen || undefined}
    >
      <ul className="wz-nav__list" onClickCapture={() => setOpen(false)}>
        {children}
      </ul>
      {overflows && (
        <button
          type="button"
          className="wz-nav__item wz-nav__more"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon of={Ellipsis} />
          <span className="wz-nav__label">{moreLabel}</span>
        </button>
      )}
    </nav>
  )
}
