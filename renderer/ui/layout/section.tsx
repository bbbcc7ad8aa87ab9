import { useId, type ReactNode } from 'react'
import './section.css'

export interface SectionProps {
  title: string
  actions?: ReactNode
  children: ReactNode
}

/** A titled part of a screen (h2), with room above it instead of a box around it. */
export function Section({ title, actions, children }: SectionProps) {
  const id = useId()
  return (
    <section className="wz-section" aria-labelledby={id}>
      <header className="wz-section__head">
        <h2 id={id}>{title}</h2>
        {actions && <div className="wz-section__actions">{actions}</div>}
      </header>
      {children}
    </section>
  )
}
