import { useState, type FocusEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Plus } from 'lucide-react'
import { Button, TextField } from '../../../ui/index.ts'
import { useUnsent } from '../use-unsent.ts'

interface AddLineProps {
  label: string
  description?: string
  maxLength: number
  /** Never with empty text. */
  onAdd: (text: string) => void
}

/** A line to add to a list: Enter adds and is ready for the next. What was typed is also added on leaving. */
export function AddLine({ label, description, maxLength, onAdd }: AddLineProps) {
  const { t } = useTranslation('visits')
  const [text, setText] = useState('')
  const add = (): void => {
    setText('')
    if (text.trim() !== '') onAdd(text.trim())
  }
  useUnsent(add)
  return (
    <form
      className="wz-visit__add"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
      onBlur={(event) => {
        if (isLeft(event)) add()
      }}
      onKeyDown={(event) => {
        // Escape takes the words back; only an empty line lets it through, to leave the screen.
        if (event.key !== 'Escape' || text === '') return
        event.stopPropagation()
        setText('')
      }}
    >
      <TextField
        label={label}
        description={description}
        value={text}
        onChange={setText}
        maxLength={maxLength}
        autoComplete="off"
      />
      <Button type="submit" icon={Plus}>
        {t('add')}
      </Button>
    </form>
  )
}

/** Whether the focus went elsewhere. A window in the background is still the same hand in the same line. */
export function isLeft({ currentTarget, relatedTarget }: FocusEvent): boolean {
  return !currentTarget.contains(relatedTarget ?? document.activeElement)
}
