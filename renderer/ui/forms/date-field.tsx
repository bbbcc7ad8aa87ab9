import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { parseDate, type CalendarDate } from '@internationalized/date'
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components'
import { defined } from '../lib/defined.ts'
import { FieldError, FieldLabel, fieldRoot, type FieldProps } from './field.tsx'
import './date-field.css'

export interface DateFieldProps extends FieldProps {
  /** ISO `yyyy-mm-dd`, or null for no date. */
  value: string | null
  /** Told when the user leaves the field or presses Enter, and only if the date changed. */
  onChange: (value: string | null) => void
  min?: string | undefined
  max?: string | undefined
}

/** A calendar date by keyboard, in the order of the language (UiProvider). */
export function DateField({ value, onChange, min, max, ...props }: DateFieldProps) {
  // While typing a year, 2, 20 and 202 are dates too: they stay here until the user is done.
  const [draft, setDraft] = useState<{ date: CalendarDate | null } | null>(null)
  const [round, setRound] = useState(0)
  const input = useRef<HTMLDivElement>(null)
  const shown = draft ? draft.date : dateOf(value)
  const done = (isLeaving: boolean) => {
    const parts = [...(input.current?.querySelectorAll('[role=spinbutton]') ?? [])]
    const blank = parts.filter((part) => part.hasAttribute('data-placeholder')).length
    // Half a date is no date: what was there comes back, instead of a date that nobody typed.
    const isHalf = blank > 0 && blank < parts.length
    if (isHalf && !isLeaving) return
    const next = isHalf ? value : blank > 0 ? null : (shown?.toString() ?? null)
    setDraft(null)
    if (isHalf) setRound(round + 1)
    if (next !== value) onChange(next)
  }
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) done(true)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') done(false)
  }
  return (
    <AriaDateField
      key={round}
      {...fieldRoot(props)}
      {...defined({ minValue: dateOf(min ?? null) ?? undefined, maxValue: dateOf(max ?? null) ?? undefined })}
      value={shown}
      onChange={(date) => setDraft({ date })}
      shouldForceLeadingZeros
    >
      <FieldLabel {...props} />
      <div onBlur={onBlur} onKeyDownCapture={onKeyDown}>
        <DateInput className="wz-input wz-date__input" ref={input}>
          {(segment) => <DateSegment className="wz-date__segment" segment={segment} />}
        </DateInput>
      </div>
      <FieldError>{props.errorMessage}</FieldError>
    </AriaDateField>
  )
}

function dateOf(iso: string | null): CalendarDate | null {
  return iso !== null && /^\d{4}-\d{2}-\d{2}$/.test(iso) ? parseDate(iso) : null
}
