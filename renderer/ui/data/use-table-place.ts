import { useEffect, useRef, type RefObject } from 'react'
import { rememberPlace } from './table-place.ts'

/** Remembers where a table was when it goes away, and gives who comes back the focus on the row where they were. */
export function useTablePlace(
  scroller: RefObject<HTMLElement | null>,
  placeName: string | undefined,
  activeKey: string | null,
  isReturn: boolean,
  hasRows: boolean,
): void {
  const place = useRef({ placeName, activeKey })
  useEffect(() => {
    place.current = { placeName, activeKey }
  })
  useEffect(() => {
    const element = scroller.current
    let offset = element?.scrollTop ?? 0
    const onScroll = () => {
      offset = element?.scrollTop ?? 0
    }
    element?.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      element?.removeEventListener('scroll', onScroll)
      rememberPlace(place.current.placeName, { offset, activeKey: place.current.activeKey })
    }
  }, [scroller])

  const isBack = useRef(isReturn)
  useEffect(() => {
    const list = scroller.current
    if (!isBack.current || !hasRows || list === null) return
    isBack.current = false
    // Who comes back to the list goes on where they were, unless they are busy somewhere else.
    if (document.activeElement?.contains(list) !== true) return
    list.querySelector<HTMLElement>('[data-index][tabindex="0"]')?.focus({ preventScroll: true })
  }, [scroller, hasRows])
}
