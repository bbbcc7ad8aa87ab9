import type { Profile } from '../../../shared/ipc/profile.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { colourFor } from '../../../shared/rules/workspace-colours.ts'

type Workspace = Profile['workspaces'][number]

/** The profile of a laptop that is used for the first time. */
export function newProfile(
  person: { name: string; function: string },
  device: string,
  language: Profile['language'],
): Profile {
  return {
    version: 1,
    person: { id: newId(), ...person },
    device: { id: newId(), name: device },
    workspaces: [],
    activeWorkspace: null,
    language,
    theme: 'system',
  }
}

/** Adds a workspace, or says where a known one is shared now, and makes it the one in use. */
export function withWorkspace(
  profile: Profile,
  { id, name, server }: Pick<Workspace, 'id' | 'name' | 'server'>,
): Profile {
  const known = profile.workspaces.some((workspace) => workspace.id === id)
  const workspaces = known
    ? profile.workspaces.map((workspace) => (workspace.id === id ? { ...workspace, server } : workspace))
    : [...profile.workspaces, { id, name, server, colour: colourFor(profile.workspaces.length) }]
  return { ...profile, workspaces, activeWorkspace: id }
}
