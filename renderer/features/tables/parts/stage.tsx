import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Minimize2 } from 'lucide-react'
import { Button } from '../../../ui/index.ts'
import './stage.css'

interface StageProps {
  label: string
  onClose: () => void
  children: ReactNode
}

/**
 * The whole window for what the room looks at. Escape goes back; so does the button, which shows itself only to who
 * comes near it or tabs to it.
 */
export function Stage({ label, onClose, children }: StageProps) {
  const { t } = useTranslation('tables')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    element?.focus()
    return () => {
      element?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    // The role is there for what looks whether something lies over the screen.
    <dialog
      className="wz-stage"
      role="dialog"
      ref={dialog}
      aria-label={label}
      tabIndex={-1}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="wz-stage__back">
        <Button icon={Minimize2} onPress={onClose}>
          {t('stage.back')}
        </Button>
      </div>
      {children}
    </dialog>
  )
}
