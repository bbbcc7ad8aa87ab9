import { useState } from 'react'
import { Building2, Check, MailOpen } from 'lucide-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../data/react.ts'
import { Menu, WorkspaceMark } from '../../ui/index.ts'
import { relationsAlone } from '../relations-alone.ts'
import { useWorkspaceControl } from '../workspace-control.ts'
import { InvitationDialog } from './invitation-dialog.tsx'

const INVITATION = 'invitation'

/** For whom one works; opens the other workspaces of this laptop, and the way to one more. */
export function WorkspaceSwitcher() {
  const { t } = useTranslation('app')
  const { workspace } = useSession()
  const { profile, reopen } = useWorkspaceControl()
  const navigate = useNavigate()
  const [isInviting, setInviting] = useState(false)
  const current = profile.workspaces.find(({ id }) => id === workspace.id) ?? workspace

  const choose = (id: string) => {
    if (id === INVITATION) return setInviting(true)
    if (id === workspace.id) return
    // First away from a dossier that the other workspace does not have.
    void navigate(relationsAlone).then(() => reopen({ ...profile, activeWorkspace: id }))
  }

  return (
    <>
      <Menu
        placement="bottom start"
        trigger={
          <WorkspaceMark
            prefix={t('workspace.prefix')}
            name={current.name}
            colour={current.colour}
            onPress={() => undefined}
          />
        }
        items={[
          ...profile.workspaces.map(({ id, name }) => ({
            id,
            label: name,
            ...(id === workspace.id
              ? { icon: Check, description: t('workspace.current') }
              : { icon: Building2 }),
          })),
          { id: INVITATION, label: t('workspace.useInvitation'), icon: MailOpen },
        ]}
        onAction={choose}
      />
      <InvitationDialog isOpen={isInviting} onClose={() => setInviting(false)} />
    </>
  )
}
