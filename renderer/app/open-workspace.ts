import type { Profile } from '../../shared/ipc/profile.ts'
import type { Result } from '../../shared/kernel/result.ts'
import { appApi } from '../data/app-api.ts'
import type { CodecSpec } from '../data/doc-store/codec.ts'
import { openWorkspace, type OpeningFailure, type WorkspaceSession } from '../data/workspace-session.ts'

export type Workspace = Profile['workspaces'][number]

/** The workspace that this profile works in; null when it has none. */
export function activeWorkspace({ workspaces, activeWorkspace: id }: Profile): Workspace | null {
  return workspaces.find((workspace) => workspace.id === id) ?? workspaces[0] ?? null
}

/** Opens a workspace of this laptop. */
export async function openHere(
  profile: Profile,
  workspace: Workspace,
  onProgress: (done: number, total: number) => void,
): Promise<Result<WorkspaceSession, OpeningFailure>> {
  const info = await appApi.app.info()
  const app = info.ok ? info.value.version : ''
  return await openWorkspace({ api: appApi, profile, workspace, app, codec: codecOf(), onProgress })
}

/** How the bytes of a workspace are stored on this laptop. */
function codecOf(): CodecSpec {
  return { kind: 'plain' }
}
