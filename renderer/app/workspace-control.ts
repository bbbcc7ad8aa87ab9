import { createContext, useContext } from 'react'
import type { Profile } from '../../shared/ipc/profile.ts'
import type { Beginning } from '../features/welcome/commands.ts'
import type { KeysHolder } from './keys/use-keys.ts'

/** What the frame of the app offers its screens. */
export interface WorkspaceControl {
  profile: Profile
  /** The key of this laptop and what protects it. */
  keys: KeysHolder
  /** Locks the app; null while it cannot: without a passphrase there is nothing to lock with. */
  lock: (() => void) | null
  /** Keeps a setting of this laptop; says so when that fails. */
  changeProfile: (change: (profile: Profile) => Profile) => void
  /** Closes this workspace, keeps the profile and opens the workspace that it names. */
  reopen: (profile: Profile) => void
  /** Closes this workspace and begins another one. */
  begin: (beginning: Beginning) => void
}

const WorkspaceControlContext = createContext<WorkspaceControl | null>(null)
export const WorkspaceControlProvider = WorkspaceControlContext.Provider

export function useWorkspaceControl(): WorkspaceControl {
  const control = useContext(WorkspaceControlContext)
  if (control === null) throw new Error('useWorkspaceControl outside an open workspace')
  return control
}
