import { Button, Dialog } from '../../../ui/index.ts'

interface ConfirmDialogProps {
  title: string
  /** What it means for others. */
  text: string
  /** One more thing to know; '' for none. */
  more?: string
  confirm: string
  keep: string
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something that others in the room notice at once and that cannot be undone. */
export function ConfirmDialog({
  title,
  text,
  more = '',
  confirm,
  keep,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={title}
      closeLabel={keep}
      size="sm"
      actions={
        <Button
          variant="danger"
          onPress={() => {
            onClose()
            onConfirm()
          }}
        >
          {confirm}
        </Button>
      }
    >
      <p>{text}</p>
      {more !== '' && <p>{more}</p>}
    </Dialog>
  )
}
