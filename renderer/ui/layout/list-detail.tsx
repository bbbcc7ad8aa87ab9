import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { ArrowLeft, X } from 'lucide-react'
import { Button } from '../actions/button.tsx'
import { useKeyArea } from '../lib/known-keys.ts'
import './list-detail.css'

export interface ListDetailProps {
  /** Usually a VirtualTable. */
  list: ReactNode
  /** The selected thing; null when nothing is selected. */
  detail: ReactNode | null
  /** Name of the detail pane. */
  detailLabel: string
  /** On the button that goes back where the detail lies over the list, e.g. "Terug naar de lijst". */
  backLabel: string
  /** On that button where the detail stands beside the list, e.g. "Sluit". */
  closeLabel: string
  onBack: () => void
}

/** A list with the selected thing beside it, or over it where there is no room. Escape goes back to the same place. */
export function ListDetail({ list, detail, detailLabel, backLabel, closeLabel, onBack }: ListDetailProps) {
  const listPane = useRef<HTMLDivElement>(null)
  const detailPane = useRef<HTMLElement>(null)
  const cameFrom = useRef<HTMLElement | null>(null)
  const isOpen = detail !== null
  useKeyArea('detail', isOpen)

  useEffect(() => {
    const pane = listPane.current
    if (!isOpen || !pane) return
    // Over the list, the detail takes the focus; beside it, the focus stays where the user works.
    if (getComputedStyle(pane).visibility === 'hidden') detailPane.current?.focus()
    return () => {
      const lost = document.activeElement === null || document.activeElement === document.body
      if (!lost) return
      const row = cameFrom.current?.isConnected
        ? cameFrom.current
        : pane.querySelector<HTMLElement>('[tabindex="0"]')
      row?.focus()
    }
  }, [isOpen])

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    // Overlays opened from here bubble through React but are elsewhere in the page: their Escape is their own.
    const inside = event.target instanceof Node && event.currentTarget.contains(event.target)
    if (event.key !== 'Escape' || !isOpen || !inside || event.defaultPrevented) return
    event.preventDefault()
    onBack()
  }

  return (
    <div className="wz-list-detail" onKeyDown={onKeyDown}>
      <div className="wz-list-detail__panes">
        <div
          className="wz-list-detail__list"
          ref={listPane}
          onFocus={(event) => {
            cameFrom.current = event.target
          }}
        >
          {list}
        </div>
        {isOpen && (
          <section className="wz-list-detail__detail" ref={detailPane} tabIndex={-1} aria-label={detailLabel}>
            <div className="wz-list-detail__back">
              <Button size="sm" variant="quiet" icon={ArrowLeft} onPress={onBack}>
                {backLabel}
              </Button>
            </div>
            <div className="wz-list-detail__close">
              <Button size="sm" variant="quiet" icon={X} onPress={onBack}>
                {closeLabel}
              </Button>
            </div>
            {detail}
          </section>
        )}
      </div>
    </div>
  )
}
