import { useEffect } from 'react'
import { workspaceDocument, writeColleague } from '../../../shared/documents/workspace.ts'
import { currentWorkspace } from '../../data/queries/workspace.ts'
import { useQuery, useSession, useStatus } from '../../data/react.ts'
import { useWorkspaceControl } from '../workspace-control.ts'

/**
 * Keeps two things equal that are told in two places: colleagues know this person by the name in the profile, and
 * the switcher knows this workspace by the name that its document has.
 */
export function Introduction(): null {
  const session = useSession()
  const { profile, changeProfile } = useWorkspaceControl()
  const { sync } = useStatus()
  const { person } = profile
  const mayWrite = sync === null || sync.role === 'editor'

  useEffect(() => {
    if (!mayWrite) return
    // Writes nothing when it says so already.
    void session.change(workspaceDocument(session.workspace.id), (content) => {
      writeColleague(content, person)
    })
  }, [session, mayWrite, person])

  const found = useQuery(currentWorkspace(), 'workspace')
  const name = found.state === 'ready' ? found.value?.name : undefined
  useEffect(() => {
    const known = profile.workspaces.find(({ id }) => id === session.workspace.id)
    if (!name || known === undefined || known.name === name) return
    changeProfile((now) => ({
      ...now,
      workspaces: now.workspaces.map((workspace) =>
        workspace.id === known.id ? { ...workspace, name } : workspace,
      ),
    }))
  }, [name, profile, session, changeProfile])

  return null
}
