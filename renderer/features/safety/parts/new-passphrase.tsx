import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Form, TextField } from '../../../ui/index.ts'

const SHORTEST = 10

export interface NewPassphraseProps {
  /** The passphrase of now is asked too. */
  hasCurrent: boolean
  submitLabel: string
  /** Resolves to false when the passphrase of now is not that. */
  onChoose: (passphrase: string, current: string | null) => Promise<boolean>
  /** Beside the submit button. */
  actions?: ReactNode
}

/** Choosing a passphrase: typed twice, since it cannot be seen. */
export function NewPassphrase({ hasCurrent, submitLabel, onChoose, actions }: NewPassphraseProps) {
  const { t } = useTranslation('safety')
  const [current, setCurrent] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [repeat, setRepeat] = useState('')
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [isWrong, setWrong] = useState(false)

  const short = isTried && passphrase.length < SHORTEST ? t('fields.short') : undefined
  const different =
    isTried && short === undefined && passphrase !== repeat ? t('fields.different') : undefined
  const wrong = isWrong ? t('fields.currentWrong') : undefined
  const faults = [
    ...(wrong === undefined ? [] : [{ name: 'current', message: wrong }]),
    ...(short === undefined ? [] : [{ name: 'passphrase', message: short }]),
    ...(different === undefined ? [] : [{ name: 'repeat', message: different }]),
  ]

  const submit = (): void => {
    setTried(true)
    if (isBusy || passphrase.length < SHORTEST || passphrase !== repeat) return
    setBusy(true)
    void onChoose(passphrase, hasCurrent ? current : null).then((isRight) => {
      setWrong(!isRight)
      setBusy(false)
    })
  }

  return (
    <Form
      onSubmit={submit}
      faults={faults}
      faultsTitle={t('fields.faults')}
      actions={
        <>
          <Button type="submit" variant="primary" isPending={isBusy}>
            {submitLabel}
          </Button>
          {actions}
        </>
      }
    >
      {hasCurrent && (
        <TextField
          name="current"
          label={t('fields.current')}
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={(value) => {
            setCurrent(value)
            setWrong(false)
          }}
          errorMessage={wrong}
          isCode
        />
      )}
      <TextField
        name="passphrase"
        label={t('fields.passphrase')}
        description={t('fields.help')}
        type="password"
        autoComplete="new-password"
        value={passphrase}
        onChange={setPassphrase}
        errorMessage={short}
        isCode
      />
      <TextField
        name="repeat"
        label={t('fields.repeat')}
        type="password"
        autoComplete="new-password"
        value={repeat}
        onChange={setRepeat}
        errorMessage={different}
        isCode
      />
    </Form>
  )
}
