import { Search, X } from 'lucide-react'
import { Button, Input, Label, SearchField as AriaSearchField } from 'react-aria-components'
import { defined } from '../lib/defined.ts'
import { Icon } from '../lib/icon.tsx'
import { VisuallyHidden } from '../lib/visually-hidden.tsx'
import './field.css'
import './search-field.css'

export interface SearchFieldProps {
  /** Read aloud, and shown inside the empty field. */
  label: string
  value: string
  onChange: (value: string) => void
  /** For the button that empties the field, e.g. "Wis". */
  clearLabel: string
  /** How much was found, in words; said aloud when it changes. */
  resultText?: string | undefined
  autoFocus?: boolean | undefined
}

/** Filters what is on the screen while typing. Escape empties it. */
export function SearchField({ label, value, onChange, clearLabel, resultText, autoFocus }: SearchFieldProps) {
  return (
    <div className="wz-search">
      <AriaSearchField
        className="wz-search__field"
        value={value}
        onChange={onChange}
        {...defined({ autoFocus })}
      >
        <Label className="wz-visually-hidden">{label}</Label>
        <Icon of={Search} />
        <Input className="wz-input wz-search__input" placeholder={label} />
        <Button className="wz-search__clear" aria-label={clearLabel}>
          <Icon of={X} />
        </Button>
      </AriaSearchField>
      {resultText !== undefined && (
        <span role="status">
          <VisuallyHidden>{resultText}</VisuallyHidden>
        </span>
      )}
    </div>
  )
}
