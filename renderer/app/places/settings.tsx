import type { ReactNode } from 'react'
import { appApi } from '../../data/app-api.ts'
import { SettingsScreen } from '../../features/settings/screen.tsx'
import { useWorkspaceControl } from '../workspace-control.ts'

/** The settings of this laptop and this workspace. */
export function SettingsPlace(): ReactNode {
  const { profile, changeProfile } = useWorkspaceControl()
  return <SettingsScreen profile={profile} onProfile={changeProfile} readVersions={readVersions} />
}

async function readVersions() {
  const info = await appApi.app.info()
  return info.ok ? info.value : null
}
