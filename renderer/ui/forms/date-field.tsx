import { parseDate, type CalendarDate } from '@internationalized/date'
import { DateField as AriaDateField, DateInput, DateSegment } from 'react-aria-components'
import { defined } from '../lib/defined.ts'
import { FieldError, FieldLabel, fieldRoot, type FieldProps } from './field.tsx'
import { useSegments } from './use-segments.ts'
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
  const { shown, round, input, ...on } = useSegments(dateOf(value), (date) => {
    const next = date?.toString() ?? null
    if (next !== value) onChange(next)
  })
  return (
    <AriaDateField
      key={round}
      {...fieldRoot(props)}
      {...defined({ minValue: dateOf(min ?? null) ?? undefined, maxValue: dateOf(max ?? null) ?? undefined })}
      value={shown}
      onChange={on.onChange}
      shouldForceLeadingZeros
    >
      <FieldLabel {...props} />
      <div onBlur={on.onBlur} onKeyDownCapture={on.onKeyDown}>
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
