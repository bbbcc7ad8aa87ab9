import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner, Button, Checkbox, Dialog, Form, TextField } from '../../../ui/index.ts'
import { viewNamed, type SavedViews } from '../views.ts'

interface SaveViewProps {
  saved: SavedViews
  onSave: (name: string, isStart: boolean) => void
  onClose: () => void
}

/** Asks under which name this way of looking at the list is kept. */
export function SaveView({ saved, onSave, onClose }: SaveViewProps) {
  const { t } = useTranslation('relations')
  const [name, setName] = useState('')
  const [isStart, setStart] = useState(false)
  const [isTried, setTried] = useState(false)
  const isEmpty = name.trim() === ''
  const submit = (): void => {
    setTried(true)
    if (isEmpty) return
    onSave(name.trim(), isStart)
    onClose()
  }
  const fault = isTried && isEmpty ? t('views.dialog.empty') : undefined
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('views.dialog.title')}
      closeLabel={t('views.close')}
      size="sm"
    >
      <Form
        onSubmit={submit}
        faults={fault === undefined ? [] : [{ name: 'name', message: fault }]}
        faultsTitle={t('views.dialog.faults')}
        actions={
          <Button type="submit" variant="primary">
            {t('views.dialog.save')}
          </Button>
        }
      >
        <TextField
          name="name"
          label={t('views.dialog.name')}
          description={t('views.dialog.description')}
          errorMessage={fault}
          value={name}
          onChange={setName}
          maxLength={80}
          autoFocus
        />
        {!isEmpty && viewNamed(saved, name) !== undefined && (
          <Banner tone="attention" title={t('views.dialog.exists')} />
        )}
        <Checkbox isSelected={isStart} onChange={setStart}>
          {t('views.dialog.start')}
        </Checkbox>
      </Form>
    </Dialog>
  )
}
