import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Form, TextField } from '../../../ui/index.ts'

interface StopPassphraseProps {
  /** Resolves to false when the passphrase of now is not that. */
  onStop: (current: string) => Promise<boolean>
  actions: ReactNode
}

/** Leaving the passphrase: only who knows it may. */
export function StopPassphrase({ onStop, actions }: StopPassphraseProps) {
  const { t } = useTranslation('safety')
  const [current, setCurrent] = useState('')
  const [isWrong, setWrong] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const message = isWrong ? t('fields.currentWrong') : undefined
  const submit = (): void => {
    if (isBusy) return
    if (current === '') return setWrong(true)
    setBusy(true)
    void onStop(current).then((isRight) => {
      setWrong(!isRight)
      setBusy(false)
    })
  }
  return (
    <Form
      onSubmit={submit}
      faults={message === undefined ? [] : [{ name: 'current', message }]}
      faultsTitle={t('fields.faults')}
      actions={
        <>
          <Button type="submit" variant="primary" isPending={isBusy}>
            {t('section.removeButton')}
          </Button>
          {actions}
        </>
      }
    >
      <TextField
        name="current"
        label={t('fields.current')}
        description={t('section.removeWhy')}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={(value) => {
          setCurrent(value)
          setWrong(false)
        }}
        errorMessage={message}
        isCode
      />
    </Form>
  )
}
