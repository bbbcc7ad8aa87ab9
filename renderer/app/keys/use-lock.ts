import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { appApi } from '../../data/app-api.ts'
import type { WorkspaceSession } from '../../data/workspace-session.ts'
import { showToast, useShortcut } from '../../ui/index.ts'
import { keepEverything } from '../leaving.ts'
import type { KeysHolder } from './use-keys.ts'

/** Locks on the user's word and when the laptop is left alone; null while there is nothing to lock, or nothing to lock with. */
export function useLock(
  { found, look }: KeysHolder,
  session: WorkspaceSession | null,
  close: () => Promise<void>,
): (() => void) | null {
  const { t } = useTranslation('safety')
  const { t: app } = useTranslation('app')
  const { t: key } = useTranslation('keys')
  const isLocking = useRef(false)
  const isPossible = session !== null && found.ok && found.value.passphrase

  const lock = useCallback((): void => {
    if (!isPossible || isLocking.current) return
    // The others at the table would lose their host.
    if (session.table.getState().name === 'hosting') {
      showToast({ text: t('section.tableOpen'), tone: 'attention' })
      return
    }
    isLocking.current = true
    const lockNow = async (): Promise<void> => {
      // What is only in this window would be lost; the laptop asks again as long as nobody uses it.
      if (!(await keepEverything(session))) return showToast({ text: app('notLeft.lock'), tone: 'attention' })
      await close()
      await appApi.keys.forget()
      await look()
    }
    void lockNow().finally(() => (isLocking.current = false))
  }, [isPossible, session, close, look, t, app])

  useEffect(() => appApi.app.onLocking(lock), [lock])
  useShortcut({ key: 'l', ctrl: true, does: key('lock'), isEverywhere: true, isOff: !isPossible }, lock)
  return isPossible ? lock : null
}
