import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FullScreenMessage } from '../full-screen-message.tsx'
import { ClosedScreen } from './closed-screen.tsx'
import { UnlockScreen } from './unlock-screen.tsx'
import { UnprotectedScreen } from './unprotected-screen.tsx'
import type { KeysHolder } from './use-keys.ts'

/** Nothing of a workspace is shown, or made, before the key of this laptop is open. */
export function KeysGate({ keys, children }: { keys: KeysHolder; children: ReactNode }) {
  const { t } = useTranslation('safety')
  const { found } = keys
  if (!found.ok) {
    const again = { label: t('again'), onPress: () => void keys.look() }
    return <FullScreenMessage title={t('ioTitle')} text={t('ioText')} action={again} />
  }
  const { state } = found.value
  if (state === 'open') return children
  if (state === 'passphrase') return <UnlockScreen keys={keys} status={found.value} />
  if (state === 'none' || state === 'basic') return <UnprotectedScreen keys={keys} status={found.value} />
  return <ClosedScreen keys={keys} status={found.value} />
}
