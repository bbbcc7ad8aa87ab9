import type { ReactNode } from 'react'
import { X } from 'lucide-react'
import { Button, Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classes } from '../lib/classes.ts'
import { Icon } from '../lib/icon.tsx'
import './dialog.css'

export interface DialogProps {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  title: string
  children: ReactNode
  /** Buttons at the bottom, the main one first. */
  actions?: ReactNode
  /** For the button that closes it, e.g. "Sluit". */
  closeLabel: string
  size?: 'sm' | 'md' | 'lg' | undefined
}

/** A window over the screen. Escape and the close button leave it; focus returns to where it was. */
export function Dialog({
  isOpen,
  onOpenChange,
  title,
  children,
  actions,
  closeLabel,
  size = 'md',
}: DialogProps) {
  return (
    <ModalOverlay className="wz-overlay" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className={classes('wz-modal', `wz-modal--${size}`)}>
        <AriaDialog className="wz-dialog">
          <header className="wz-dialog__head">
            <Heading className="wz-dialog__title" slot="title">
              {title}
            </Heading>
            <Button className="wz-dialog__close" slot="close">
              <Icon of={X} />
              <span>{closeLabel}</span>
            </Button>
          </header>
          <div className="wz-dialog__body">{children}</div>
          {actions && <footer className="wz-dialog__actions">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
