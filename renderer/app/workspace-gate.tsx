import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Profile } from '../../shared/ipc/profile.ts'
import { appApi } from '../data/app-api.ts'
import { SessionProvider } from '../data/react.ts'
import type { Beginning } from '../features/welcome/commands.ts'
import type { Answers } from '../features/welcome/parts/answers.ts'
import { restoreArchive, type RestoreFailure } from '../features/welcome/restore-archive.ts'
import { WelcomeScreen } from '../features/welcome/screen.tsx'
import { showToast } from '../ui/index.ts'
import { FullScreenMessage } from './full-screen-message.tsx'
import { OpenWorkspace } from './shell/open-workspace.tsx'
import type { KeysHolder } from './keys/use-keys.ts'
import { OtherKey } from './keys/other-key.tsx'
import { useLock } from './keys/use-lock.ts'
import { LostWorkspace } from './lost-workspace.tsx'
import { OpeningScreen } from './opening-screen.tsx'
import { router } from './router.ts'
import { keepEverything } from './leaving.ts'
import { useGate } from './use-gate.ts'
import { useSameServer } from './use-same-server.ts'
import type { ProfileHolder } from './use-profile.ts'
import { Ready } from './ready.ts'
import { WorkspaceControlProvider } from './workspace-control.ts'

/** Under which names the words of a failure stand that the user may solve and try again. */
const failureWords = {
  'no-space': 'full',
  'read-only': 'readOnly',
  io: 'io',
  write: 'write',
} as const

/** The way in: welcome on a new laptop, else the workspace, or why it cannot be opened. */
export function WorkspaceGate({ keys, ...holder }: ProfileHolder & { keys: KeysHolder }) {
  const { profile, change } = holder
  const { t } = useTranslation('app')
  const onBegun = useCallback((then: 'relations' | 'import') => {
    router.history.push(then === 'import' ? '/import' : '/relaties')
  }, [])
  const whyNotBegun = useCallback(
    (reason: RestoreFailure) => ({
      tone: reason === 'stopped' ? ('info' as const) : ('attention' as const),
      title: t(`notBegun.${reason}.title`),
      text: t(`notBegun.${reason}.text`),
    }),
    [t],
  )
  const onNotBegun = useCallback(
    (reason: RestoreFailure) => {
      const { tone, title, text } = whyNotBegun(reason)
      showToast({ text: `${title}. ${text}`, tone })
    },
    [whyNotBegun],
  )
  /** What was filled in before it was stopped or failed. */
  const [answers, setAnswers] = useState<Answers | null>(null)
  const { look } = keys
  const onKeyClosed = useCallback(() => void look(), [look])
  const { state, open, reopen, enter, close } = useGate(holder, onBegun, onNotBegun, onKeyClosed)
  useSameServer(state.name === 'open' ? state.session : null, profile, reopen)
  const lock = useLock(keys, state.name === 'open' ? state.session : null, close)

  if (state.name === 'opening') return <OpeningScreen progress={state.progress} />
  if (state.name === 'failed') {
    const { opening } = state
    const action = { label: t('failed.again'), onPress: () => open(opening) }
    if (state.reason === 'other') return <OtherKey onAgain={() => open(opening)} />
    if (state.reason === 'newer-format') {
      return <FullScreenMessage title={t('failed.newerTitle')} text={t('failed.newerText')} />
    }
    const words = failureWords[state.reason]
    return (
      <FullScreenMessage title={t(`failed.${words}Title`)} text={t(`failed.${words}Text`)} action={action} />
    )
  }
  if (state.name === 'welcome' || profile === null) {
    const notBegun = state.name === 'welcome' ? state.notBegun : null
    return (
      <>
        <Ready line={t('firstStart')} />
        <WelcomeScreen
          api={appApi}
          profile={profile}
          before={answers}
          notice={notBegun && whyNotBegun(notBegun)}
          onBegin={(beginning, given) => {
            setAnswers(given)
            open({ profile: beginning.profile, beginning })
          }}
        />
      </>
    )
  }
  const { session } = state
  if (state.name === 'lost') {
    return (
      <LostWorkspace
        session={session}
        isShared={session.status.getState().sync !== null}
        bringBack={async (backup, onProgress) => (await restoreArchive(session, backup, onProgress)).ok}
        onDone={enter}
      />
    )
  }
  const leave = (next: Profile, beginning: Beginning | null): void => {
    void keepEverything(session).then((isKept) => {
      if (isKept) reopen(next, beginning)
      else showToast({ text: t('notLeft.switch'), tone: 'attention' })
    })
  }
  const control = {
    profile,
    keys,
    lock,
    reopen: (next: Profile) => leave(next, null),
    begin: (beginning: Beginning) => leave(beginning.profile, beginning),
    changeProfile: (edit: (now: Profile) => Profile) => {
      void change(edit).then((isKept) => {
        if (!isKept) showToast({ text: t('profileNotKept'), tone: 'attention' })
      })
    },
  }
  return (
    <SessionProvider value={session}>
      <WorkspaceControlProvider value={control}>
        <OpenWorkspace session={session} />
      </WorkspaceControlProvider>
    </SessionProvider>
  )
}
