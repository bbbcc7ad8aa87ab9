import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Plus } from 'lucide-react'
import { Button, TextField } from '../../../ui/index.ts'

interface AddLineProps {
  /** Of the field for the words. */
  label: string
  button: string
  maxLength: number
  /** Called with words that are not empty; the line is emptied afterwards. */
  onAdd: (text: string) => void
  /** More fields of the same line, between the words and the button. */
  children?: ReactNode
}

/** Something new in one line: Enter adds it, from any of its fields, and the next one can be typed at once. */
export function AddLine({ label, button, maxLength, onAdd, children }: AddLineProps) {
  const line = useRef<HTMLFormElement>(null)
  const [text, setText] = useState('')
  const add = (): void => {
    line.current?.querySelector('input')?.focus()
    if (text.trim() === '') return
    onAdd(text.trim())
    setText('')
  }
  const addFromDate = (event: KeyboardEvent): void => {
    const isPart = event.target instanceof Element && event.target.getAttribute('role') === 'spinbutton'
    // After this key press: the date field tells its value in it.
    if (event.key === 'Enter' && isPart) setTimeout(() => line.current?.requestSubmit())
  }
  return (
    <form
      className="wz-add-line"
      ref={line}
      noValidate
      // On the way down: a part of a date keeps its keys to itself.
      onKeyDownCapture={addFromDate}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextField label={label} value={text} onChange={setText} maxLength={maxLength} />
      {children}
      <Button type="submit" icon={Plus}>
        {button}
      </Button>
    </form>
  )
}
