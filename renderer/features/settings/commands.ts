import { workspaceDocument, writeWorkspace } from '../../../shared/documents/workspace.ts'
import type { Profile } from '../../../shared/ipc/profile.ts'
import type { WorkspaceSession } from '../../data/workspace-session.ts'

/** Another name or function for the user of this laptop. */
export function withPerson(
  profile: Profile,
  change: Partial<Pick<Profile['person'], 'name' | 'function'>>,
): Profile {
  return { ...profile, person: { ...profile.person, ...change } }
}

/** Another colour for one workspace, on this laptop. */
export function withColour(profile: Profile, workspace: string, colour: string): Profile {
  const workspaces = profile.workspaces.map((one) => (one.id === workspace ? { ...one, colour } : one))
  return { ...profile, workspaces }
}

/** Renames the workspace for everybody. */
export async function renameWorkspace(session: WorkspaceSession, name: string): Promise<void> {
  await session.change(workspaceDocument(session.workspace.id), (content) => {
    writeWorkspace(content, { name })
  })
}
