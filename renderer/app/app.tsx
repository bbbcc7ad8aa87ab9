import { useEffect } from 'react'
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../shared/ipc/profile.ts'
import { showToast, Toasts, UiProvider } from '../ui/index.ts'
import { FullScreenMessage } from './full-screen-message.tsx'
import { localeOf } from './i18n.ts'
import { KeysGate } from './keys/keys-gate.tsx'
import { useKeys, type KeysFound } from './keys/use-keys.ts'
import { hrefOf, router } from './router.ts'
import { useProfile } from './use-profile.ts'
import { useUnexpectedErrors } from './use-unexpected-errors.ts'
import { WorkspaceGate } from './workspace-gate.tsx'

export interface AppProps {
  found: Profile | null
  /** The profile was damaged and the previous one is used. */
  isRestored: boolean
  keysFound: KeysFound
}

/** Everything in the window. */
export function App({ found, isRestored, keysFound }: AppProps) {
  const { t } = useTranslation('app')
  const holder = useProfile(found)
  const keys = useKeys(keysFound)
  useUnexpectedErrors(t('error.toast'))
  useEffect(() => {
    if (isRestored) showToast({ text: t('profileRestored'), tone: 'attention' })
  }, [isRestored, t])
  return (
    <UiProvider
      locale={localeOf(holder.profile?.language ?? 'nl')}
      navigate={(href) => router.history.push(href)}
      useHref={hrefOf}
    >
      <ErrorBoundary FallbackComponent={Broken}>
        <KeysGate keys={keys}>
          <WorkspaceGate {...holder} keys={keys} />
        </KeysGate>
      </ErrorBoundary>
      <Toasts label={t('toasts.label')} closeLabel={t('toasts.close')} />
    </UiProvider>
  )
}

function Broken(_: FallbackProps) {
  const { t } = useTranslation('app')
  // From the beginning: after a fault outside every screen nothing in memory can be trusted.
  const again = { label: t('error.again'), onPress: () => location.reload() }
  return <FullScreenMessage title={t('error.title')} text={t('error.text')} action={again} />
}
