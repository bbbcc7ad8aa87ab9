import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '../../ui/index.ts'

interface EraseDialogProps {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  isAllSent: boolean
  onErase: () => void
}

/** Asked, because it cannot be undone. */
export function EraseDialog({ isOpen, onOpenChange, isAllSent, onErase }: EraseDialogProps) {
  const { t } = useTranslation('guest')
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t('erase.title')}
      closeLabel={t('close')}
      size="sm"
      actions={
        <>
          <Button variant="danger" onPress={onErase}>
            {t('erase.confirm')}
          </Button>
          <Button autoFocus onPress={() => onOpenChange(false)}>
            {t('erase.keep')}
          </Button>
        </>
      }
    >
      <p>{t('erase.text')}</p>
      {!isAllSent && <p>{t('erase.notSent')}</p>}
    </Dialog>
  )
}
