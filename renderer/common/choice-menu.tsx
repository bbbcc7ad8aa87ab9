import { Check, ChevronDown } from 'lucide-react'
import { Button, Menu } from '../ui/index.ts'

interface ChoiceMenuProps {
  options: ReadonlyArray<{ id: string; label: string }>
  /** For the first line, that shows all. */
  all: string
  value: string | null
  onChange: (value: string | null) => void
  /** The words on the button; null when all are shown. */
  say: (label: string | null) => string
}

/** A filter behind a button that says what it shows now. */
export function ChoiceMenu({ options, all, value, onChange, say }: ChoiceMenuProps) {
  const chosen = options.find((option) => option.id === value)
  const items = [{ id: ALL, label: all }, ...options.map(({ id, label }) => ({ id: PREFIX + id, label }))]
  const current = value === null ? ALL : PREFIX + value
  return (
    <Menu
      placement="bottom start"
      trigger={<Button iconAfter={ChevronDown}>{say(chosen?.label ?? value)}</Button>}
      items={items.map((item) => (item.id === current ? { ...item, icon: Check } : item))}
      onAction={(id) => onChange(id === ALL ? null : id.slice(PREFIX.length))}
    />
  )
}

// An option may have the empty string as its id, which a menu cannot.
const ALL = 'all'
const PREFIX = 'option:'
