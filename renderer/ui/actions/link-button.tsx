import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { Icon, type LucideIcon } from '../lib/icon.tsx'
import { buttonClass, type ButtonVariant } from './button.tsx'
import './button.css'

export interface LinkButtonProps {
  children: ReactNode
  href: string
  variant?: ButtonVariant | undefined
  size?: 'md' | 'sm' | undefined
  icon?: LucideIcon | undefined
}

/** Goes somewhere (a link for keyboard and screen reader), looks like a button. */
export function LinkButton({ children, href, variant = 'secondary', size = 'md', icon }: LinkButtonProps) {
  return (
    <Link className={buttonClass(variant, size)} href={href}>
      {icon && <Icon of={icon} />}
      <span className="wz-button__label">{children}</span>
    </Link>
  )
}
