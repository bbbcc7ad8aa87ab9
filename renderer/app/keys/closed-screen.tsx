import { useTranslation } from 'react-i18next'
import type { KeysStatus } from '../../../shared/ipc/keys.ts'
import { Button } from '../../ui/index.ts'
import { Ready } from '../ready.ts'
import { Recover } from './recover.tsx'
import type { KeysHolder } from './use-keys.ts'
import '../full-screen.css'

/** There is a key, and the keyring of now does not open it: never a new one, never an empty workspace. */
export function ClosedScreen({ keys, status }: { keys: KeysHolder; status: KeysStatus }) {
  const { t } = useTranslation('safety')
  const why = status.state === 'locked' ? 'locked' : 'other'
  return (
    <main className="wz-full-screen">
      <Ready line={t(`${why}.title`)} />
      <h1>{t(`${why}.title`)}</h1>
      <p>{t(`${why}.what`)}</p>
      <p>{t(`${why}.todo`)}</p>
      <Button variant="primary" onPress={() => void keys.look()}>
        {t('again')}
      </Button>
      <Recover keys={keys} isThere={status.recovery} />
    </main>
  )
}
