import type { CollisionDetection } from '@dnd-kit/core'

/**
 * Over which item a dragged one is, where items differ much in height: on its way up by the tops, on its way down by
 * the bottoms. The centres that dnd-kit compares would let a small item jump over a tall one.
 */
export const nearestEdge: CollisionDetection = ({
  active,
  collisionRect,
  droppableRects,
  droppableContainers,
}) => {
  const start = active.rect.current.initial ?? collisionRect
  const edge = collisionRect.top < start.top ? 'top' : 'bottom'
  return droppableContainers
    .flatMap((droppableContainer) => {
      const rect = droppableRects.get(droppableContainer.id)
      if (rect === undefined) return []
      const value = Math.abs(rect[edge] - collisionRect[edge])
      return [{ id: droppableContainer.id, data: { droppableContainer, value } }]
    })
    .sort((a, b) => a.data.value - b.data.value)
}
