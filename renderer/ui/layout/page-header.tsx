import type { ReactNode } from 'react'
import { ArrowLeft } from 'lucide-react'
import { Link } from 'react-aria-components'
import { defined } from '../lib/defined.ts'
import { Icon } from '../lib/icon.tsx'
import './page-header.css'

export interface PageHeaderProps {
  title: string
  /** Badges beside the title. */
  badges?: ReactNode
  /** One quiet line under the title: places, accounthouder, rhythm. */
  meta?: ReactNode
  /** Buttons on the right, the main one last. */
  actions?: ReactNode
  /** Where it came from: an address, or a way back. */
  back?: { label: string; href?: string | undefined; onPress?: (() => void) | undefined } | undefined
}

/** The head of a screen: its name (h1), what it is, what one can do. */
export function PageHeader({ title, badges, meta, actions, back }: PageHeaderProps) {
  return (
    <header className="wz-page-header">
      {back && (
        <Link className="wz-page-header__back" {...defined({ href: back.href, onPress: back.onPress })}>
          <Icon of={ArrowLeft} />
          <span>{back.label}</span>
        </Link>
      )}
      <div className="wz-page-header__row">
        <div className="wz-page-header__title">
          <h1>{title}</h1>
          {badges}
        </div>
        {actions && <div className="wz-page-header__actions">{actions}</div>}
      </div>
      {meta && <div className="wz-page-header__meta">{meta}</div>}
    </header>
  )
}
