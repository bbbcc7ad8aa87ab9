import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { parseTime, type Time } from '@internationalized/date'
import { DateInput, DateSegment, TimeField as AriaTimeField } from 'react-aria-components'
import { FieldError, FieldLabel, fieldRoot, type FieldProps } from './field.tsx'
import './date-field.css'

export interface TimeFieldProps extends FieldProps {
  /** Wall clock, `hh:mm` with 24 hours, or null for no time. */
  value: string | null
  /** Told when the user leaves the field or presses Enter, and only if the time changed. */
  onChange: (value: string | null) => void
}

/** A time of day by keyboard. */
export function TimeField({ value, onChange, ...props }: TimeFieldProps) {
  // While typing the minutes, 0 and 05 are times too: they stay here until the user is done.
  const [draft, setDraft] = useState<{ time: Time | null } | null>(null)
  const [round, setRound] = useState(0)
  const input = useRef<HTMLDivElement>(null)
  const shown = draft ? draft.time : timeOf(value)
  const done = (isLeaving: boolean) => {
    const parts = [...(input.current?.querySelectorAll('[role=spinbutton]') ?? [])]
    const blank = parts.filter((part) => part.hasAttribute('data-placeholder')).length
    // Half a time is no time: what was there comes back, instead of a time that nobody typed.
    const isHalf = blank > 0 && blank < parts.length
    if (isHalf && !isLeaving) return
    const next = isHalf ? value : blank > 0 ? null : (shown?.toString().slice(0, 5) ?? null)
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
    <AriaTimeField
      key={round}
      {...fieldRoot(props)}
      value={shown}
      onChange={(time) => setDraft({ time })}
      hourCycle={24}
      granularity="minute"
      shouldForceLeadingZeros
    >
      <FieldLabel {...props} />
      <div onBlur={onBlur} onKeyDownCapture={onKeyDown}>
        <DateInput className="wz-input wz-date__input" ref={input}>
          {(segment) => <DateSegment className="wz-date__segment" segment={segment} />}
        </DateInput>
      </div>
      <FieldError>{props.errorMessage}</FieldError>
    </AriaTimeField>
  )
}

function timeOf(clock: string | null): Time | null {
  return clock !== null && /^([01]\d|2[0-3]):[0-5]\d$/.test(clock) ? parseTime(clock) : null
}
