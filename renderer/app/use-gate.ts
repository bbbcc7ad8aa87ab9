import { useCallback, useEffect, useRef, useState } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import type { Profile } from '../../shared/ipc/profile.ts'
import type { WorkspaceSession } from '../data/workspace-session.ts'
import { fillWorkspace, type Beginning } from '../features/welcome/commands.ts'
import { appApi } from '../data/app-api.ts'
import { escrowForAdministrator } from '../data/keys/escrow.ts'
import { activeWorkspace, openHere, type OpenHereFailure } from './open-workspace.ts'
import type { ProfileHolder } from './use-profile.ts'

export interface Progress {
  what: 'open' | 'sealing' | 'restoring' | 'filling'
  done: number
  total: number
}

/** What is to be opened: the workspace that a profile names, perhaps one that was begun just now. */
interface Opening {
  profile: Profile
  beginning: Beginning | null
}

export type GateState =
  | { name: 'welcome' }
  | { name: 'opening'; progress: Progress }
  | { name: 'failed'; reason: Exclude<OpenHereFailure, 'closed'> | 'write'; opening: Opening }
  /** Nothing of the workspace is here, and there are backups. */
  | { name: 'lost'; session: WorkspaceSession }
  | { name: 'open'; session: WorkspaceSession }

export interface Gate {
  state: GateState
  /** Opens a workspace; a new one is filled first, and only then the profile that names it is kept. */
  open: (opening: Opening) => void
  /** Closes the workspace that is open, keeps the profile and opens the workspace that it names, or begins it. */
  reopen: (profile: Profile, beginning?: Beginning | null) => void
  /** Shows the workspace that was lost, with or without what a backup held. */
  enter: () => void
  /** Closes the workspace with everything kept; resolves when the key may be forgotten. */
  close: () => Promise<void>
}

const STARTING: GateState = { name: 'opening', progress: { what: 'open', done: 0, total: 0 } }

/** From the profile to an open workspace: one at a time, with progress, and with its failures as states. */
export function useGate(
  { profile, keep }: ProfileHolder,
  onBegun: (then: Beginning['then']) => void,
  onKeyClosed: () => void,
): Gate {
  const [state, setState] = useState<GateState>(() => (profile === null ? { name: 'welcome' } : STARTING))
  const { showBoundary } = useErrorBoundary()
  const session = useRef<WorkspaceSession | null>(null)
  const stopEscrow = useRef<() => void>(() => undefined)

  const pass = useCallback(
    async (opening: Opening): Promise<GateState> => {
      const workspace = activeWorkspace(opening.profile)
      if (workspace === null) return { name: 'welcome' }
      const show = (what: Progress['what']) => (done: number, total: number) => {
        setState({ name: 'opening', progress: { what, done, total } })
      }
      const opened = await openHere(opening.profile, workspace, {
        sealing: show('sealing'),
        restoring: show('restoring'),
      })
      if (!opened.ok) {
        if (opened.reason !== 'closed') return { name: 'failed', reason: opened.reason, opening }
        // Locked in the meantime: the screen for that takes the place of this one.
        onKeyClosed()
        return STARTING
      }
      if (opening.beginning !== null) {
        const { contents } = opening.beginning
        const what = typeof contents === 'object' ? 'restoring' : 'filling'
        const isFilled = await fillWorkspace(opened.value, contents, show(what))
        await opened.value.flush()
        if (!isFilled) {
          await opened.value.close()
          return { name: 'failed', reason: 'write', opening }
        }
      }
      if (!(await keep(opening.profile))) {
        await opened.value.close()
        return { name: 'failed', reason: 'write', opening }
      }
      session.current = opened.value
      stopEscrow.current = escrowForAdministrator(opened.value, appApi.keys)
      if (opening.beginning !== null) onBegun(opening.beginning.then)
      const isLost = opening.beginning === null && opened.value.isEmpty && (await hasBackups(opened.value))
      return { name: isLost ? 'lost' : 'open', session: opened.value }
    },
    [keep, onBegun, onKeyClosed],
  )

  const open = useCallback(
    (opening: Opening) => {
      pass(opening).then(setState, showBoundary)
    },
    [pass, showBoundary],
  )

  const close = useCallback(async (): Promise<void> => {
    const closing = session.current
    session.current = null
    stopEscrow.current()
    // The screens leave first: a field that was still being typed in commits when it goes.
    await new Promise((resolve) => setTimeout(resolve))
    await closing?.close()
  }, [])

  const isStarted = useRef(false)
  useEffect(() => {
    if (isStarted.current || profile === null) return
    isStarted.current = true
    open({ profile, beginning: null })
  }, [profile, open])

  return {
    state,
    open(opening) {
      isStarted.current = true
      setState(STARTING)
      open(opening)
    },
    reopen(next, beginning = null) {
      setState(STARTING)
      close().then(() => open({ profile: next, beginning }), showBoundary)
    },
    enter() {
      if (session.current !== null) setState({ name: 'open', session: session.current })
    },
    async close() {
      setState(STARTING)
      await close()
    },
  }
}

async function hasBackups({ backups }: WorkspaceSession): Promise<boolean> {
  await backups.look()
  return (backups.getState().list ?? []).length > 0
}
