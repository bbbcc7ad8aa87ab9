import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog, Form, TextArea } from '../ui/index.ts'

interface NumberReasonProps {
  onKeep: (reason: string) => void
  onClose: () => void
}

/** Asks why something that looks like a BSN may stay; the number itself is not shown. */
export function NumberReason({ onKeep, onClose }: NumberReasonProps) {
  const { t } = useTranslation('numbers')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const message = isTried && reason.trim() === '' ? t('reason.missing') : undefined
  const submit = (): void => {
    setTried(true)
    if (reason.trim() !== '') onKeep(reason.trim())
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      title={t('reason.title')}
      closeLabel={t('reason.close')}
      size="sm"
    >
      <Form
        onSubmit={submit}
        faults={message === undefined ? [] : [{ name: 'reason', message }]}
        faultsTitle={t('reason.faults')}
        actions={
          <Button type="submit" variant="primary">
            {t('reason.keep')}
          </Button>
        }
      >
        <p>{t('reason.text')}</p>
        <TextArea
          name="reason"
          label={t('reason.label')}
          value={reason}
          onChange={setReason}
          errorMessage={message}
          rows={2}
          maxLength={500}
        />
      </Form>
    </Dialog>
  )
}
