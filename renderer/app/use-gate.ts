import { useCallback, useEffect, useRef, useState } from 'react'
import { useErrorBoundary } from 'react-error-boundary'
import type { Profile } from '../../shared/ipc/profile.ts'
import type { WorkspaceSession } from '../data/workspace-session.ts'
import { fillWorkspace, type Beginning } from '../features/welcome/commands.ts'
import type { RestoreFailure } from '../features/welcome/restore-archive.ts'
import { appApi } from '../data/app-api.ts'
import { escrowForAdministrator } from '../data/keys/escrow.ts'
import { discardUnfinished, discardWorkspace } from '../data/unfinished.ts'
import { activeWorkspace, openHere, type OpenHereFailure, type Workspace } from './open-workspace.ts'
import type { ProfileHolder } from './use-profile.ts'

export interface Progress {
  what: 'open' | 'sealing' | 'restoring' | 'filling' | 'discarding'
  done: number
  total: number
  /** Absent where half would be worse than waiting. */
  stop?: () => void
}

/** What is to be opened: the workspace that a profile names, perhaps one that was begun just now. */
interface Opening {
  profile: Profile
  beginning: Beginning | null
}

export type GateState =
  /** `notBegun`: why what was begun a moment ago is not there. */
  | { name: 'welcome'; notBegun: RestoreFailure | null }
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
const DISCARDING: GateState = { name: 'opening', progress: { what: 'discarding', done: 0, total: 0 } }

/** From the profile to an open workspace: one at a time, with progress, and with its failures as states. */
export function useGate(
  { profile, keep }: ProfileHolder,
  onBegun: (then: Beginning['then']) => void,
  onNotBegun: (reason: RestoreFailure) => void,
  onKeyClosed: () => void,
): Gate {
  const [state, setState] = useState<GateState>(() =>
    profile === null ? { name: 'welcome', notBegun: null } : STARTING,
  )
  const { showBoundary } = useErrorBoundary()
  const session = useRef<WorkspaceSession | null>(null)
  const stopEscrow = useRef<() => void>(() => undefined)

  const pass = useCallback(
    async function pass(opening: Opening): Promise<GateState> {
      const { beginning } = opening
      const workspace = activeWorkspace(opening.profile)
      if (workspace === null) return { name: 'welcome', notBegun: null }
      const show = (what: Progress['what'], stop?: () => void) => (done: number, total: number) => {
        setState({ name: 'opening', progress: { what, done, total, ...(stop ? { stop } : {}) } })
      }
      const isOwn = beginning !== null && (await beginUnfinished(workspace, beginning))
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
      const notBegun = async (reason: RestoreFailure): Promise<GateState> => {
        if (isOwn) setState(DISCARDING)
        await opened.value.close()
        if (!isOwn) return { name: 'failed', reason: 'write', opening }
        await discardWorkspace(appApi.workspaces, workspace.id)
        if (profile === null || activeWorkspace(profile) === null)
          return { name: 'welcome', notBegun: reason }
        onNotBegun(reason)
        return await pass({ profile, beginning: null })
      }
      if (beginning !== null) {
        const { contents } = beginning
        const what = typeof contents === 'object' ? 'restoring' : 'filling'
        const stopping = new AbortController()
        const progress = show(what, isOwn ? () => stopping.abort() : undefined)
        const filled = await fillWorkspace(opened.value, contents, progress, stopping.signal)
        await opened.value.flush()
        if (!filled.ok) return await notBegun(filled.reason)
      }
      if (!(await keep(opening.profile))) return await notBegun('write')
      if (isOwn) await appApi.workspaces.finish({ workspace: workspace.id })
      session.current = opened.value
      stopEscrow.current = escrowForAdministrator(opened.value, appApi.keys)
      if (beginning !== null) onBegun(beginning.then)
      const isLost = beginning === null && opened.value.isEmpty && (await hasBackups(opened.value))
      return { name: isLost ? 'lost' : 'open', session: opened.value }
    },
    [profile, keep, onBegun, onNotBegun, onKeyClosed],
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

  const isThere = state.name === 'welcome' || state.name === 'open'
  useEffect(() => {
    if (isThere) requestIdleCallback(() => void discardUnfinished(appApi.workspaces))
  }, [isThere])

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

/** True when this workspace is made here and now: then it can be stopped, and nothing of it stays. */
async function beginUnfinished({ id, server }: Workspace, { contents }: Beginning): Promise<boolean> {
  // What colleagues share is not this laptop's to take away, and an invitation is used once.
  if (contents === 'shared' || server !== null) return false
  await discardUnfinished(appApi.workspaces)
  return (await appApi.workspaces.begin({ workspace: id })).ok
}

async function hasBackups({ backups }: WorkspaceSession): Promise<boolean> {
  await backups.look()
  return (backups.getState().list ?? []).length > 0
}
