import { useEffect, useRef } from 'react'
import type { Profile } from '../../shared/ipc/profile.ts'
import type { WorkspaceSession } from '../data/workspace-session.ts'
import { keepEverything } from './leaving.ts'

/** Opens the workspace anew when another window of this laptop connected it with a municipality. */
export function useSameServer(
  session: WorkspaceSession | null,
  profile: Profile | null,
  reopen: (profile: Profile) => void,
): void {
  const left = useRef<WorkspaceSession | null>(null)
  useEffect(() => {
    if (session === null || profile === null || left.current === session) return
    const now = profile.workspaces.find(({ id }) => id === session.workspace.id)
    if (now === undefined || (now.server?.url ?? null) === session.workspace.server) return
    left.current = session
    // What is not kept stays on the screen: then the next start connects.
    void keepEverything(session).then((isKept) => {
      if (isKept) reopen({ ...profile, activeWorkspace: session.workspace.id })
    })
  }, [session, profile, reopen])
}
