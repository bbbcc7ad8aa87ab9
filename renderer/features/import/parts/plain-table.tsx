import type { ReactNode } from 'react'
import './import.css'

export interface PlainTableProps {
  /** Name of the table. */
  label: string
  columns: readonly string[]
  /** Every row with a key; the first cell names the row. */
  rows: ReadonlyArray<{ key: string; cells: readonly ReactNode[] }>
}

/** A short table of which every row is read. Where it does not fit it scrolls by itself. */
export function PlainTable({ label, columns, rows }: PlainTableProps) {
  return (
    // It scrolls by keys as well, so it can have the focus.
    <div className="wz-import__scroll" role="group" aria-label={label} tabIndex={0}>
      <table className="wz-import__plain">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {cells.map((cell, column) => (
                <td key={columns[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
