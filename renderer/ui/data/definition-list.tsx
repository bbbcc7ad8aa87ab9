import type { ReactNode } from 'react'
import './definition-list.css'

export interface DefinitionItem {
  term: string
  /** Null or empty shows `emptyText`. */
  value: ReactNode
}

/** Facts about one thing: name and value. */
export function DefinitionList({
  items,
  emptyText,
}: {
  items: readonly DefinitionItem[]
  emptyText: string
}) {
  return (
    <dl className="wz-facts">
      {items.map(({ term, value }) => (
        <div className="wz-facts__item" key={term}>
          <dt>{term}</dt>
          <dd>
            {value === null || value === undefined || value === '' ? (
              <span className="wz-facts__empty">{emptyText}</span>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
