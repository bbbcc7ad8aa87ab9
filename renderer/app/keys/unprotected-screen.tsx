import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeysStatus } from '../../../shared/ipc/keys.ts'
import { NewPassphrase } from '../../features/safety/parts/new-passphrase.tsx'
import { Banner, Button } from '../../ui/index.ts'
import { Ready } from '../ready.ts'
import type { KeysHolder } from './use-keys.ts'
import '../full-screen.css'

/** No keyring can hold the key: the user chooses a passphrase, or knowingly goes on without. */
export function UnprotectedScreen({ keys, status }: { keys: KeysHolder; status: KeysStatus }) {
  const { t } = useTranslation('safety')
  const [isFailed, setFailed] = useState(false)
  const title = t(status.state === 'basic' ? 'unprotected.basic' : 'unprotected.none')
  const protect = async (passphrase: string | null): Promise<boolean> => {
    const done = await keys.protect(null, passphrase)
    setFailed(done === 'failed')
    return done !== 'wrong'
  }
  return (
    <main className="wz-full-screen">
      <Ready line={title} />
      <h1>{title}</h1>
      {isFailed && (
        <Banner tone="error" title={t('ioTitle')}>
          {t('ioText')}
        </Banner>
      )}
      <p>{t(status.recovery ? 'unprotected.recovered' : 'unprotected.what')}</p>
      <p>
        {t('unprotected.todo')} {t('unprotected.forget')}
      </p>
      <NewPassphrase hasCurrent={false} submitLabel={t('unprotected.choose')} onChoose={protect} />
      <p>{t('unprotected.withoutWhy')}</p>
      <Button onPress={() => void protect(null)}>{t('unprotected.without')}</Button>
      <Button variant="quiet" onPress={() => void keys.look()}>
        {t('again')}
      </Button>
    </main>
  )
}
