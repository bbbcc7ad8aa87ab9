import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components'
import { Button } from '../actions/button.tsx'
import './progress-bar.css'

export interface ProgressBarProps {
  label: string
  /** 0 to 100; null when the end is not known. */
  value: number | null
  /** In words, e.g. "320 van 1.000". */
  valueText?: string | undefined
  cancel?: { label: string; onPress: () => void } | undefined
}

/** Work that takes over a second: how far, and a way to stop. */
export function ProgressBar({ label, value, valueText, cancel }: ProgressBarProps) {
  return (
    <div className="wz-progress">
      <AriaProgressBar
        className="wz-progress__bar"
        isIndeterminate={value === null}
        {...(value === null ? {} : { value })}
        {...(valueText ? { valueLabel: valueText } : {})}
      >
        {({ percentage }) => (
          <>
            <div className="wz-progress__words">
              <Label>{label}</Label>
              {valueText && <span className="wz-progress__value">{valueText}</span>}
            </div>
            <div className="wz-progress__track">
              <div className="wz-progress__fill" style={{ inlineSize: `${percentage ?? 30}%` }} />
            </div>
          </>
        )}
      </AriaProgressBar>
      {cancel && (
        <Button size="sm" onPress={cancel.onPress}>
          {cancel.label}
        </Button>
      )}
    </div>
  )
}
