import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

/** Where the screens were scrolled to, for as long as the window is open. */
const remembered = new Map<string, number>()

/**
 * A screen begins at its top. One that people go from and come back to, a list or a dossier, is found back where it
 * was. Give the hook the element that scrolls: it stays while the screens in it change.
 */
export function useScrollPlace(scroller: RefObject<HTMLElement | null>, pathname: string): void {
  const place = placeOf(pathname)
  const current = useRef(place)

  useEffect(() => {
    const element = scroller.current
    const note = (): void => {
      if (element !== null) remembered.set(current.current, element.scrollTop)
    }
    element?.addEventListener('scroll', note, { passive: true })
    return () => element?.removeEventListener('scroll', note)
  }, [scroller])

  useLayoutEffect(() => {
    if (current.current === place) return
    current.current = place
    // Zoomed in far, the document scrolls instead.
    document.scrollingElement?.scrollTo({ top: 0 })
    const element = scroller.current
    const wanted = isFoundBack(place) ? (remembered.get(place) ?? 0) : 0
    if (element === null) return
    element.scrollTop = wanted
    if (element.scrollTop >= wanted) return
    // What it shows is still being read. Whoever scrolls meanwhile is there already.
    const grown = new MutationObserver(() => {
      element.scrollTop = wanted
      if (element.scrollTop >= wanted) grown.disconnect()
    })
    const leave = (): void => grown.disconnect()
    grown.observe(element, { childList: true, subtree: true })
    element.addEventListener('wheel', leave, { once: true, passive: true })
    element.addEventListener('keydown', leave, { once: true })
    return () => {
      leave()
      element.removeEventListener('wheel', leave)
      element.removeEventListener('keydown', leave)
    }
  }, [scroller, place])
}

/** What is beside a list and which tab of a dossier is shown make no other place of it. */
function placeOf(pathname: string): string {
  const [, first = '', second = '', ...more] = pathname.split('/')
  if (first === 'relaties' || first === 'contactgids') return `/${first}`
  return first === 'dossier' && more.length < 2 ? `/dossier/${second}` : pathname
}

function isFoundBack(place: string): boolean {
  return place === '/overleg' || place === '/tafels' || /^\/dossier\/[^/]+$/.test(place)
}
