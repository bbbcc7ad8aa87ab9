import { createContext, useContext } from 'react'
import type { Profile } from '../../shared/ipc/profile.ts'

/** What the frame of the app offers its screens. */
export interface WorkspaceControl {
  profile: Profile
  /** Keeps a setting of this laptop; says so when that fails. */
  changeProfile: (change: (profile: Profile) => Profile) => void
  /** Closes this workspace, keeps the profile and opens the workspace that it names. */
  reopen: (profile: Profile) => void
}

const WorkspaceControlContext = createContext<WorkspaceControl | null>(null)
export const WorkspaceControlProvider = WorkspaceControlContext.Provider

export function useWorkspaceControl(): WorkspaceControl {
  const control = useContext(WorkspaceControlContext)
  if (control === null) throw new Error('useWorkspaceControl outside an open workspace')
  return control
}
