import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react'
import { ErrorSummary, focusField, type FormFault } from './error-summary.tsx'
import './form.css'

export interface FormProps {
  onSubmit: () => void
  children: ReactNode
  /** Buttons under the fields; the submit button is a `<Button type="submit">`. */
  actions: ReactNode
  /** What is wrong, in the order of the fields. Shown after a try to submit, with focus in the first one. */
  faults?: readonly FormFault[] | undefined
  /** Above the faults, e.g. "Kijk deze velden nog eens na". */
  faultsTitle: string
}

/** Fields that are saved together. Never the browser's own messages. */
export function Form({ onSubmit, children, actions, faults = [], faultsTitle }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [tries, setTries] = useState(0)
  const first = faults[0]?.name
  // After the render in which the faults of this try arrive; later faults (typing on) never move the focus.
  const answered = useRef(0)
  useEffect(() => {
    if (tries === answered.current || first === undefined || !form.current) return
    answered.current = tries
    focusField(form.current, first)
  }, [tries, first])
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setTries(tries + 1)
    onSubmit()
  }
  return (
    <form className="wz-form" ref={form} onSubmit={submit} noValidate>
      {faults.length > 0 && <ErrorSummary title={faultsTitle} faults={faults} />}
      {children}
      <div className="wz-form__actions">{actions}</div>
    </form>
  )
}
