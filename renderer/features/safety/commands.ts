import { workspaceDocument, writeWorkspace } from '../../../shared/documents/workspace.ts'
import type { WorkspaceSession } from '../../data/workspace-session.ts'

/** Names the half of the administrator's pair that may be known; every laptop then seals its key for it. */
export async function nameAdministrator(session: WorkspaceSession, recoveryRecipient: string): Promise<void> {
  await session.change(workspaceDocument(session.workspace.id), (content) => {
    writeWorkspace(content, { recoveryRecipient })
  })
}
