import { useMemo, useRef, type ReactNode } from 'react'
import {
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Active,
  type Announcements,
  type Modifier,
  type Over,
} from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useKeyArea } from '../lib/known-keys.ts'
import { nearestEdge } from './sortable-collision.ts'
import { SortableRow } from './sortable-row.tsx'
import './sortable-list.css'

/** What is said aloud while an item goes to another place; `place` counts from 1. */
export interface SortableWords<T> {
  /** Name of the handle, e.g. "Verplaats Inkoop 2027". */
  handle: (item: T) => string
  /** How it goes by keyboard. */
  instructions: string
  pickedUp: (item: T, place: number, of: number) => string
  moved: (item: T, place: number, of: number) => string
  dropped: (item: T, place: number, of: number) => string
  cancelled: (item: T) => string
}

export interface SortableListProps<T extends { id: string }> {
  /** Name of the list. */
  label: string
  items: readonly T[]
  /** Called once with the new place, 0 for the first. */
  onMove: (id: string, index: number) => void
  /** Put the handle where it belongs; it is null while nothing may be moved. */
  children: (item: T, handle: ReactNode) => ReactNode
  words: SortableWords<T>
  isReadOnly?: boolean
}

/**
 * A list that people put in order: drag an item by its handle, or go there with Tab, then Space, arrows, Space.
 * What an item shows stays mounted wherever the item goes.
 */
export function SortableList<T extends { id: string }>(props: SortableListProps<T>) {
  const { label, items, onMove, children, words, isReadOnly = false } = props
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates, scrollBehavior: 'auto' }),
  )
  const said = useRef(0)
  useKeyArea('sortable', !isReadOnly && items.length > 1)
  const ids = useMemo(() => items.map(({ id }) => id), [items])
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={nearestEdge}
      modifiers={UP_AND_DOWN}
      accessibility={{
        announcements: announcementsOf(items, words, said),
        screenReaderInstructions: { draggable: words.instructions },
      }}
      onDragEnd={({ active, over }) => {
        const to = over === null ? -1 : ids.indexOf(String(over.id))
        if (to !== -1 && to !== ids.indexOf(String(active.id))) onMove(String(active.id), to)
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy} disabled={isReadOnly}>
        <ol className="wz-sortable" aria-label={label}>
          {items.map((item) => (
            <SortableRow key={item.id} id={item.id} handleLabel={words.handle(item)} isReadOnly={isReadOnly}>
              {(handle) => children(item, handle)}
            </SortableRow>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

const UP_AND_DOWN: Modifier[] = [({ transform }) => ({ ...transform, x: 0 })]

/** `said` holds the place that was said last: an item that is picked up lies over its own place at once. */
function announcementsOf<T extends { id: string }>(
  items: readonly T[],
  words: SortableWords<T>,
  said: { current: number },
): Announcements {
  const placeOf = (at: Active | Over): number => items.findIndex(({ id }) => id === at.id) + 1
  const say = (how: SortableWords<T>['moved'], active: Active, place: number): string | undefined => {
    const item = items.find(({ id }) => id === active.id)
    said.current = place
    return item && how(item, place, items.length)
  }
  return {
    onDragStart: ({ active }) => say(words.pickedUp, active, placeOf(active)),
    onDragOver({ active, over }) {
      const place = placeOf(over ?? active)
      return place === said.current ? undefined : say(words.moved, active, place)
    },
    onDragEnd: ({ active, over }) => say(words.dropped, active, placeOf(over ?? active)),
    onDragCancel: ({ active }) => say(words.cancelled, active, placeOf(active)),
  }
}
