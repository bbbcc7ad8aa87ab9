import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { defined } from '../lib/defined.ts'
import { Icon, type LucideIcon } from '../lib/icon.tsx'
import './timeline.css'

export interface TimelineEntry {
  id: string
  /** ISO date or date-time, for the machine. */
  date: string
  /** As people say it: "gisteren 14:02". */
  dateText: string
  icon: LucideIcon
  title: string
  href?: string | undefined
  /** Opens it from here, where there is no address to go to. */
  onPress?: (() => void) | undefined
  /** Who, what kind. */
  meta?: ReactNode
  /** The first lines. */
  text?: ReactNode
}

/** What happened, in the order given. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol className="wz-timeline" aria-label={label}>
      {entries.map(({ id, date, dateText, icon, title, href, onPress, meta, text }) => (
        <li className="wz-timeline__entry" key={id}>
          <span className="wz-timeline__mark">
            <Icon of={icon} />
          </span>
          <div className="wz-timeline__words">
            <p className="wz-timeline__head">
              {(href ?? onPress) ? (
                <Link className="wz-timeline__title" {...defined({ href, onPress })}>
                  {title}
                </Link>
              ) : (
                <span className="wz-timeline__title">{title}</span>
              )}
              <time className="wz-timeline__date" dateTime={date}>
                {dateText}
              </time>
            </p>
            {meta && <div className="wz-timeline__meta">{meta}</div>}
            {text && <div className="wz-timeline__text">{text}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
