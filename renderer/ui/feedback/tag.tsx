import { X } from 'lucide-react'
import { Icon } from '../lib/icon.tsx'
import './badge.css'

export interface TagProps {
  children: string
  /** Given: a button takes it away. The label names the tag: "Haal Wmo weg". */
  remove?: { label: string; onPress: () => void } | undefined
}

/** Something chosen or added, e.g. a domain, a filter or a person present. */
export function Tag({ children, remove }: TagProps) {
  return (
    <span className="wz-tag">
      <span>{children}</span>
      {remove && (
        <button className="wz-tag__remove" type="button" aria-label={remove.label} onClick={remove.onPress}>
          <Icon of={X} />
        </button>
      )}
    </span>
  )
}
