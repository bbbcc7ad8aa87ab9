import { X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { Icon } from '../lib/icon.tsx'
import './chips.css'

export interface ChipsProps {
  /** Name of the row of chips. */
  label: string
  chips: ReadonlyArray<{
    id: string
    text: string
    /** What pressing it does, for who cannot see its cross, e.g. "Haal weg: Domein Wmo". */
    removeLabel: string
    onRemove: () => void
  }>
}

/** What was chosen, each to be taken off. */
export function Chips({ label, chips }: ChipsProps) {
  return (
    <ul className="wz-chips" aria-label={label}>
      {chips.map(({ id, text, removeLabel, onRemove }) => (
        <li key={id}>
          <Button className="wz-chip" aria-label={removeLabel} onPress={onRemove}>
            <span className="wz-chip__text">{text}</span>
            <Icon of={X} />
          </Button>
        </li>
      ))}
    </ul>
  )
}
