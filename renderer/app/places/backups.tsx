import type { ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { appApi } from '../../data/app-api.ts'
import { chooseOther } from '../../data/backup/choose-other.ts'
import { BackupsScreen } from '../../features/backups/screen.tsx'
import { beginFromBackup } from '../../features/welcome/commands.ts'
import { relationsAlone } from '../relations-alone.ts'
import { useWorkspaceControl } from '../workspace-control.ts'

/** The backups of this workspace. */
export function BackupsPlace(): ReactNode {
  const { profile, begin } = useWorkspaceControl()
  const navigate = useNavigate()
  return (
    <BackupsScreen
      onBack={() => void navigate({ to: '/instellingen' })}
      onBeside={(restorable, name) => {
        // First away from here: the other workspace begins with its list.
        void navigate(relationsAlone).then(() => begin(beginFromBackup(profile, restorable, name)))
      }}
      chooseOther={(identityFile) => chooseOther(appApi.backups, identityFile)}
    />
  )
}
