import { useRef } from 'react'
import { CircleAlert } from 'lucide-react'
import { Icon } from '../lib/icon.tsx'
import './error-summary.css'

/** One thing wrong with one field; `name` is the field's `name`. */
export interface FormFault {
  name: string
  message: string
}

/** All that is wrong with a form, each a button to its field. Form shows it by itself. */
export function ErrorSummary({ title, faults }: { title: string; faults: readonly FormFault[] }) {
  const box = useRef<HTMLDivElement>(null)
  return (
    <div className="wz-faults" role="alert" ref={box}>
      <Icon of={CircleAlert} />
      <div>
        <p className="wz-faults__title">{title}</p>
        <ul className="wz-faults__list">
          {faults.map(({ name, message }) => (
            <li key={`${name} ${message}`}>
              <button
                className="wz-faults__link"
                type="button"
                onClick={() => focusField(box.current?.closest('form') ?? document, name)}
              >
                {message}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** Puts the focus in the control of the field with this name. */
export function focusField(within: ParentNode, name: string): void {
  const field = within.querySelector(`[data-field="${CSS.escape(name)}"]`)
  const controls =
    'input:not([type=hidden],[aria-hidden=true],[tabindex="-1"]), textarea, button, [tabindex="0"]'
  field?.querySelector<HTMLElement>(controls)?.focus()
}
