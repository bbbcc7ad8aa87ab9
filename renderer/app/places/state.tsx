import { useState, type ReactNode } from 'react'
import { StateScreen } from '../../features/workspace-status/screen.tsx'
import { InvitationDialog } from '../shell/invitation-dialog.tsx'
import { useWorkspaceControl } from '../workspace-control.ts'

/** Who has what, and the way to share with the municipality. */
export function StatePlace(): ReactNode {
  const { profile } = useWorkspaceControl()
  const [isInviting, setInviting] = useState(false)
  return (
    <>
      <StateScreen device={profile.device.id} onUseInvitation={() => setInviting(true)} />
      <InvitationDialog isOpen={isInviting} onClose={() => setInviting(false)} />
    </>
  )
}
