import { useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * Keeps the rows where they are on the screen when others come, go or move: the row that somebody is at, else the first
 * one in view, stays at its height. `arrangement` is another word when the user asked for another order: that begins at
 * the top.
 */
export function useScrollAnchor(
  scroller: RefObject<HTMLElement | null>,
  indexOfKey: ReadonlyMap<string, number>,
  activeKey: string | null,
  arrangement: string,
  rowPx: number,
): void {
  const before = useRef({ indexOfKey, arrangement })
  useLayoutEffect(() => {
    const element = scroller.current
    const { indexOfKey: old, arrangement: asked } = before.current
    before.current = { indexOfKey, arrangement }
    if (element === null || old === indexOfKey) return
    if (asked !== arrangement) {
      element.scrollTop = 0
      return
    }
    const top = element.scrollTop
    const isInView = (index: number): boolean =>
      index * rowPx >= top - rowPx && index * rowPx < top + element.clientHeight - rowPx
    const activeIndex = activeKey === null ? undefined : old.get(activeKey)
    const isAtActive =
      activeKey !== null &&
      activeIndex !== undefined &&
      isInView(activeIndex) &&
      indexOfKey.has(activeKey) &&
      element.contains(document.activeElement)
    // At the top with nobody in it, what is new on top is what one wants to see.
    if (!isAtActive && top === 0) return
    const anchor = isAtActive ? activeKey : firstKept(old, indexOfKey, Math.ceil(top / rowPx))
    if (anchor === null) return
    const moved = (indexOfKey.get(anchor) ?? 0) - (old.get(anchor) ?? 0)
    if (moved !== 0) element.scrollTop = top + moved * rowPx
  }, [scroller, indexOfKey, activeKey, arrangement, rowPx])
}

/** The first row from this index on that is still there. */
function firstKept(
  old: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
  from: number,
): string | null {
  let best: { key: string; index: number } | null = null
  for (const [key, index] of old) {
    if (index >= from && now.has(key) && (best === null || index < best.index)) best = { key, index }
  }
  return best?.key ?? null
}
