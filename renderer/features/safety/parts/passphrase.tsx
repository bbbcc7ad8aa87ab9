import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Inline, showToast } from '../../../ui/index.ts'
import { NewPassphrase } from './new-passphrase.tsx'
import { StopPassphrase } from './stop-passphrase.tsx'

/** Protects the key in another way; `wrong`: `current` is not the passphrase of now. */
export type Protect = (
  current: string | null,
  passphrase: string | null,
) => Promise<'done' | 'wrong' | 'failed'>

/** Choosing, changing and leaving the passphrase. */
export function Passphrase({ isSet, protect }: { isSet: boolean; protect: Protect }) {
  const { t } = useTranslation('safety')
  const [doing, setDoing] = useState<'choose' | 'stop' | null>(null)
  const stop = (): void => setDoing(null)

  /** False when the passphrase of now is not that. */
  const change = async (current: string | null, passphrase: string | null): Promise<boolean> => {
    const done = await protect(current, passphrase)
    if (done === 'wrong') return false
    const words = done === 'failed' ? 'failed' : passphrase === null ? 'removed' : 'kept'
    showToast({ text: t(`section.${words}`), tone: done === 'failed' ? 'attention' : 'info' })
    if (done === 'done') stop()
    return true
  }

  const cancel = (
    <Button variant="quiet" onPress={stop}>
      {t('fields.cancel')}
    </Button>
  )
  if (doing === 'choose') {
    return (
      <NewPassphrase
        hasCurrent={isSet}
        submitLabel={t('section.save')}
        onChoose={(passphrase, current) => change(current, passphrase)}
        actions={cancel}
      />
    )
  }
  if (doing === 'stop') return <StopPassphrase onStop={(current) => change(current, null)} actions={cancel} />
  return (
    <Inline>
      <Button onPress={() => setDoing('choose')}>{t(isSet ? 'section.change' : 'section.choose')}</Button>
      {isSet && (
        <Button variant="quiet" onPress={() => setDoing('stop')}>
          {t('section.remove')}
        </Button>
      )}
    </Inline>
  )
}
