import type { Profile } from '../../shared/ipc/profile.ts'
import type { Result } from '../../shared/kernel/result.ts'
import { appApi } from '../data/app-api.ts'
import { sealWorkspace } from '../data/keys/seal-workspace.ts'
import { openWorkspaceKey } from '../data/keys/workspace-key.ts'
import { openWorkspace, type OpeningFailure, type WorkspaceSession } from '../data/workspace-session.ts'
import { firstScreen } from './ready.ts'

export type Workspace = Profile['workspaces'][number]

/** The workspace that this profile works in; null when it has none. */
export function activeWorkspace({ workspaces, activeWorkspace: id }: Profile): Workspace | null {
  return workspaces.find((workspace) => workspace.id === id) ?? workspaces[0] ?? null
}

/** `closed`: the key of this laptop is not open. `other`: another key sealed this workspace. */
export type OpenHereFailure = OpeningFailure | 'closed' | 'other'

export interface OnProgress {
  sealing: (done: number, total: number) => void
  restoring: (done: number, total: number) => void
}

/**
 * Opens a workspace of this laptop with its key; what an older version stored in clear is sealed first. One window at a
 * time: the second must not begin before the first knows that nothing was lost.
 */
export async function openHere(
  profile: Profile,
  workspace: Workspace,
  onProgress: OnProgress,
): Promise<Result<WorkspaceSession, OpenHereFailure>> {
  return await navigator.locks.request(`opening:${workspace.id}`, () =>
    openAlone(profile, workspace, onProgress),
  )
}

async function openAlone(
  profile: Profile,
  workspace: Workspace,
  onProgress: OnProgress,
): Promise<Result<WorkspaceSession, OpenHereFailure>> {
  const [info, opened] = await Promise.all([appApi.app.info(), openWorkspaceKey(appApi.keys, workspace.id)])
  if (!opened.ok) return opened
  const { key, sealed } = opened.value
  if (!sealed) {
    const done = await sealWorkspace(appApi, workspace.id, key, onProgress.sealing)
    if (!done.ok) return done
  }
  return await openWorkspace({
    api: appApi,
    profile,
    workspace,
    app: info.ok ? info.value.version : '',
    codec: { kind: 'aes-gcm', key },
    onProgress: onProgress.restoring,
    shown: firstScreen,
  })
}
