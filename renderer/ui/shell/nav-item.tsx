import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { Icon, type LucideIcon } from '../lib/icon.tsx'
import './nav-list.css'

/** What a router's own link component must put on its anchor. */
export interface NavLinkProps {
  href: string
  className: string
  'aria-current': 'page' | undefined
  children: ReactNode
}

export interface NavItemProps {
  icon: LucideIcon
  label: string
  href: string
  isCurrent?: boolean | undefined
  /** Shown after the label, e.g. how many wait. Give the words too: "3 nieuwe". */
  count?: { value: number; label: string } | undefined
  /** Renders another link component, e.g. the router's. */
  render?: ((link: NavLinkProps) => ReactNode) | undefined
}

/** One place in the navigation: icon and word. */
export function NavItem({ icon, label, href, isCurrent = false, count, render }: NavItemProps) {
  const link: NavLinkProps = {
    href,
    className: 'wz-nav__item',
    'aria-current': isCurrent ? 'page' : undefined,
    children: (
      <>
        <Icon of={icon} />
        <span className="wz-nav__label">{label}</span>
        {count && (
          <span className="wz-nav__count" aria-label={count.label} role="img">
            {count.value}
          </span>
        )}
      </>
    ),
  }
  return <li className="wz-nav__slot">{render ? render(link) : <RoutedLink {...link} />}</li>
}

function RoutedLink({ 'aria-current': current, ...link }: NavLinkProps) {
  return <Link {...link} {...(current ? { 'aria-current': current } : {})} />
}
