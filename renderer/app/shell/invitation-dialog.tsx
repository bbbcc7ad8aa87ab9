import { useNavigate } from '@tanstack/react-router'
import { useNumberCheck } from '../../common/number-check.tsx'
import { appApi } from '../../data/app-api.ts'
import { useSession } from '../../data/react.ts'
import { UseInvitationDialog } from '../../features/welcome/use-invitation-dialog.tsx'
import { relationsAlone } from '../relations-alone.ts'
import { useWorkspaceControl } from '../workspace-control.ts'

/** Uses an invitation, and opens the workspace that it leads to: shared from now on, or another one. */
export function InvitationDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { workspace } = useSession()
  const { profile, reopen } = useWorkspaceControl()
  const navigate = useNavigate()
  const numbers = useNumberCheck()
  const current = profile.workspaces.find(({ id }) => id === workspace.id) ?? workspace
  return (
    <>
      {numbers.dialog}
      <UseInvitationDialog
        api={appApi}
        profile={profile}
        workspace={current}
        isOpen={isOpen}
        mayShare={() => numbers.check(null)}
        onClose={onClose}
        onJoined={(joined) => {
          onClose()
          if (joined.activeWorkspace === workspace.id) return reopen(joined)
          void navigate(relationsAlone).then(() => reopen(joined))
        }}
      />
    </>
  )
}
