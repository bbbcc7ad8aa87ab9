import { useLayoutEffect, useRef } from 'react'

interface TableTickProps {
  label: string
  state: 'all' | 'some' | 'none'
  isTabStop: boolean
}

/** The box that ticks a row, or all of them. The table hears its click; the keyboard comes to it as to a cell. */
export function TableTick({ label, state, isTabStop }: TableTickProps) {
  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    if (input.current) input.current.indeterminate = state === 'some'
  }, [state])
  return (
    <input
      className="wz-table__tick"
      type="checkbox"
      ref={input}
      aria-label={label}
      checked={state === 'all'}
      onChange={heardByTheTable}
      tabIndex={isTabStop ? 0 : -1}
      data-stop
    />
  )
}

/** React wants somebody to listen to a box that it keeps the state of; the table hears the click of all its boxes. */
function heardByTheTable(): void {
  return undefined
}
