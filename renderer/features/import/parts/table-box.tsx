import type { ReactNode } from 'react'
import './import.css'

const ROW_PX = 36
const MOST_ROWS = 9

/** Gives a table inside a page the height of its rows, and past a handful its own scroll. */
export function TableBox({ rows, children }: { rows: number; children: ReactNode }) {
  // One more for the headings, and a half row shows that there is more.
  const shown = rows > MOST_ROWS ? MOST_ROWS + 0.5 : rows
  return (
    <div className="wz-import__table" style={{ blockSize: (shown + 1) * ROW_PX + 2 }}>
      {children}
    </div>
  )
}
