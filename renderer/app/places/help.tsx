import type { ReactNode } from 'react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { want } from '../../common/wanted.ts'
import { appApi } from '../../data/app-api.ts'
import { HelpScreen } from '../../features/help/screen.tsx'

/** Help, and the pages of the handbook. */
export function HelpPlace(): ReactNode {
  const { page = null } = useParams({ from: '/hulp/{-$page}' })
  const navigate = useNavigate()
  return (
    <HelpScreen
      key={page}
      page={page}
      readVersions={readVersions}
      openLogs={openLogs}
      onKeys={() => want('keys')}
      onBack={() => void navigate({ to: '/hulp/{-$page}', params: { page: undefined } })}
    />
  )
}

async function readVersions() {
  const info = await appApi.app.info()
  return info.ok ? info.value : null
}

async function openLogs() {
  return (await appApi.shell.openLogs()).ok
}
