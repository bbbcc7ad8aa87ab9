import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from '../actions/button.tsx'
import './dialog.css'

export interface ConfirmDialogProps {
  isOpen: boolean
  title: string
  /** What happens, and what cannot be undone. */
  children: ReactNode
  /** A verb: "Verstuur", "Verwijder voorgoed". */
  confirmLabel: string
  cancelLabel: string
  tone?: 'primary' | 'danger' | undefined
  isPending?: boolean | undefined
  onConfirm: () => void
  /** Also on Escape. */
  onCancel: () => void
}

/** Asks once, only for what leaves the laptop or cannot be undone. Focus starts on the safe choice. */
export function ConfirmDialog({
  isOpen,
  title,
  children,
  confirmLabel,
  cancelLabel,
  ...props
}: ConfirmDialogProps) {
  const { tone = 'primary', isPending, onConfirm, onCancel } = props
  return (
    <ModalOverlay className="wz-overlay" isOpen={isOpen} onOpenChange={(open) => open || onCancel()}>
      <Modal className="wz-modal wz-modal--sm">
        <Dialog className="wz-dialog" role="alertdialog">
          <header className="wz-dialog__head">
            <Heading className="wz-dialog__title" slot="title">
              {title}
            </Heading>
          </header>
          <div className="wz-dialog__body">{children}</div>
          <footer className="wz-dialog__actions">
            <Button variant={tone} isPending={isPending} onPress={onConfirm}>
              {confirmLabel}
            </Button>
            <Button autoFocus onPress={onCancel}>
              {cancelLabel}
            </Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
