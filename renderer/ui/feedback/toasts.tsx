import { Check, CircleAlert, Info } from 'lucide-react'
import { Toaster, toast } from 'sonner'
import { Icon } from '../lib/icon.tsx'
import './toasts.css'

const icons = { ok: Check, info: Info, attention: CircleAlert }
const classNames = {
  toast: 'wz-toast',
  title: 'wz-toast__text',
  icon: 'wz-toast__icon',
  actionButton: 'wz-toast__action',
  closeButton: 'wz-toast__close',
}

/** Once, at the end of the app: the place where toasts appear. */
export function Toasts({ label, closeLabel }: { label: string; closeLabel: string }) {
  return (
    <Toaster
      customAriaLabel={label}
      position="bottom-right"
      closeButton
      gap={8}
      offset={{ bottom: 44, right: 16 }}
      mobileOffset={{ bottom: 108, left: 8, right: 8 }}
      toastOptions={{ unstyled: true, classNames, closeButtonAriaLabel: closeLabel }}
    />
  )
}

export interface ToastMessage {
  /** What happened, one sentence. */
  text: string
  tone?: 'ok' | 'info' | 'attention' | undefined
  /** Usually "Maak ongedaan". */
  action?: { label: string; onPress: () => void } | undefined
}

/** Says that something happened; stays longer when there is something to undo. Waits while pointed at or focused. */
export function showToast({ text, tone = 'ok', action }: ToastMessage): void {
  toast(text, {
    icon: <Icon of={icons[tone]} />,
    className: `wz-toast--${tone}`,
    duration: action ? 12_000 : 6_000,
    ...(action ? { action: { label: action.label, onClick: () => action.onPress() } } : {}),
  })
}
