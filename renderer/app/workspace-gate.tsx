import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../shared/ipc/profile.ts'
import { appApi } from '../data/app-api.ts'
import { SessionProvider } from '../data/react.ts'
import { WelcomeScreen } from '../features/welcome/screen.tsx'
import { showToast } from '../ui/index.ts'
import { FullScreenMessage } from './full-screen-message.tsx'
import { OpenWorkspace } from './shell/open-workspace.tsx'
import type { KeysHolder } from './keys/use-keys.ts'
import { OtherKey } from './keys/other-key.tsx'
import { useLock } from './keys/use-lock.ts'
import { OpeningScreen } from './opening-screen.tsx'
import { router } from './router.ts'
import { useGate } from './use-gate.ts'
import type { ProfileHolder } from './use-profile.ts'
import { Ready } from './ready.ts'
import { WorkspaceControlProvider } from './workspace-control.ts'

/** The way in: welcome on a new laptop, else the workspace, or why it cannot be opened. */
export function WorkspaceGate({ keys, ...holder }: ProfileHolder & { keys: KeysHolder }) {
  const { profile, change } = holder
  const { t } = useTranslation('app')
  const onBegun = useCallback((then: 'relations' | 'import') => {
    router.history.push(then === 'import' ? '/import' : '/relaties')
  }, [])
  const { look } = keys
  const onKeyClosed = useCallback(() => void look(), [look])
  const { state, open, reopen, close } = useGate(holder, onBegun, onKeyClosed)
  const lock = useLock(keys, state.name === 'open' ? state.session : null, close)

  if (state.name === 'opening') return <OpeningScreen progress={state.progress} />
  if (state.name === 'failed') {
    const { opening } = state
    const action = { label: t('failed.again'), onPress: () => open(opening) }
    if (state.reason === 'other') return <OtherKey onAgain={() => open(opening)} />
    if (state.reason === 'newer-format') {
      return <FullScreenMessage title={t('failed.newerTitle')} text={t('failed.newerText')} />
    }
    return state.reason === 'io' ? (
      <FullScreenMessage title={t('failed.ioTitle')} text={t('failed.ioText')} action={action} />
    ) : (
      <FullScreenMessage title={t('failed.writeTitle')} text={t('failed.writeText')} action={action} />
    )
  }
  if (state.name === 'welcome' || profile === null) {
    return (
      <>
        <Ready line={t('firstStart')} />
        <WelcomeScreen
          api={appApi}
          profile={profile}
          onBegin={(beginning) => open({ profile: beginning.profile, beginning })}
        />
      </>
    )
  }
  const control = {
    profile,
    keys,
    lock,
    reopen,
    changeProfile: (edit: (now: Profile) => Profile) => {
      void change(edit).then((isKept) => {
        if (!isKept) showToast({ text: t('profileNotKept'), tone: 'attention' })
      })
    },
  }
  return (
    <SessionProvider value={state.session}>
      <WorkspaceControlProvider value={control}>
        <OpenWorkspace session={state.session} />
      </WorkspaceControlProvider>
    </SessionProvider>
  )
}
