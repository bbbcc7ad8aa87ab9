import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeysStatus } from '../../../shared/ipc/keys.ts'
import { Button, Form, TextField } from '../../ui/index.ts'
import { Ready } from '../ready.ts'
import { Recover } from './recover.tsx'
import type { KeysHolder } from './use-keys.ts'
import '../full-screen.css'

/** The app is locked: only the passphrase opens it. */
export function UnlockScreen({ keys, status }: { keys: KeysHolder; status: KeysStatus }) {
  const { t } = useTranslation('safety')
  const [passphrase, setPassphrase] = useState('')
  const [fault, setFault] = useState<'missing' | 'wrong' | null>(null)
  const [isBusy, setBusy] = useState(false)
  const seconds = useSecondsLeft(status)

  const submit = (): void => {
    if (isBusy || seconds > 0) return
    if (passphrase === '') return setFault('missing')
    setBusy(true)
    void keys.unlock(passphrase).then((outcome) => {
      setFault(outcome === 'wrong' ? 'wrong' : null)
      setPassphrase('')
      setBusy(false)
    })
  }

  const words =
    seconds > 0 ? t('unlock.wait', { count: seconds }) : fault === null ? null : t(`unlock.${fault}`)
  return (
    <main className="wz-full-screen">
      <Ready line={t('unlock.title')} />
      <h1>{t('unlock.title')}</h1>
      <p>{t('unlock.text')}</p>
      <Form
        onSubmit={submit}
        faults={words === null ? [] : [{ name: 'passphrase', message: words }]}
        faultsTitle={t('unlock.faults')}
        actions={
          <Button type="submit" variant="primary" isPending={isBusy} isDisabled={seconds > 0}>
            {t('unlock.button')}
          </Button>
        }
      >
        <TextField
          name="passphrase"
          label={t('unlock.passphrase')}
          type="password"
          autoComplete="current-password"
          autoFocus
          value={passphrase}
          onChange={(value) => {
            setPassphrase(value)
            setFault(null)
          }}
          errorMessage={words ?? undefined}
          isCode
        />
      </Form>
      <Recover keys={keys} isThere={status.recovery} />
    </main>
  )
}

/** Counts down to the moment at which a passphrase may be tried again. */
function useSecondsLeft(status: KeysStatus): number {
  const [left, setLeft] = useState(status.waitMs)
  useEffect(() => {
    setLeft(status.waitMs)
    if (status.waitMs === 0) return
    const until = performance.now() + status.waitMs
    const timer = setInterval(() => {
      const rest = Math.max(0, until - performance.now())
      setLeft(rest)
      if (rest === 0) clearInterval(timer)
    }, 500)
    return () => clearInterval(timer)
  }, [status])
  return Math.ceil(left / 1000)
}
