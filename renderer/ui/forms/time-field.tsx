import { parseTime, type Time } from '@internationalized/date'
import { DateInput, DateSegment, TimeField as AriaTimeField } from 'react-aria-components'
import { FieldError, FieldLabel, fieldRoot, type FieldProps } from './field.tsx'
import { useSegments } from './use-segments.ts'
import './date-field.css'

export interface TimeFieldProps extends FieldProps {
  /** Wall clock, `hh:mm` with 24 hours, or null for no time. */
  value: string | null
  /** Told when the user leaves the field or presses Enter, and only if the time changed. */
  onChange: (value: string | null) => void
}

/** A time of day by keyboard. */
export function TimeField({ value, onChange, ...props }: TimeFieldProps) {
  const { shown, round, input, ...on } = useSegments(timeOf(value), (time) => {
    const next = time?.toString().slice(0, 5) ?? null
    if (next !== value) onChange(next)
  })
  return (
    <AriaTimeField
      key={round}
      {...fieldRoot(props)}
      value={shown}
      onChange={on.onChange}
      hourCycle={24}
      granularity="minute"
      shouldForceLeadingZeros
    >
      <FieldLabel {...props} />
      <div onBlur={on.onBlur} onKeyDownCapture={on.onKeyDown}>
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
