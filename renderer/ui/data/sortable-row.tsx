import type { ReactNode } from 'react'
import { GripVertical } from 'lucide-react'
import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { Icon } from '../lib/icon.tsx'

interface SortableRowProps {
  id: string
  handleLabel: string
  isReadOnly: boolean
  children: (handle: ReactNode) => ReactNode
}

/** One item of a SortableList, with the handle that moves it. */
export function SortableRow({ id, handleLabel, isReadOnly, children }: SortableRowProps) {
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } =
    useSortable({ id, transition: isStill() ? null : { duration: 120, easing: 'ease' } })
  const handle = isReadOnly ? null : (
    <button
      className="wz-sortable__handle"
      type="button"
      ref={setActivatorNodeRef}
      aria-label={handleLabel}
      title={handleLabel}
      aria-describedby={attributes['aria-describedby']}
      {...listeners}
    >
      <Icon of={GripVertical} />
    </button>
  )
  return (
    <li
      className="wz-sortable__item"
      ref={setNodeRef}
      data-dragging={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      {children(handle)}
    </li>
  )
}

function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
