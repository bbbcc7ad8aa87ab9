import type { ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { appApi } from '../../data/app-api.ts'
import { BackupsSection } from '../../features/backups/section.tsx'
import { SafetySection } from '../../features/safety/section.tsx'
import { ExampleSection } from '../../features/welcome/example/section.tsx'
import { SettingsScreen } from '../../features/settings/screen.tsx'
import { SpellingSection } from '../../features/settings/parts/spelling.tsx'
import { useWorkspaceControl } from '../workspace-control.ts'

/** The settings of this laptop and this workspace. */
export function SettingsPlace(): ReactNode {
  const { profile, changeProfile, keys, lock } = useWorkspaceControl()
  const navigate = useNavigate()
  return (
    <SettingsScreen
      profile={profile}
      onProfile={changeProfile}
      onTakeEverything={() => void navigate({ to: '/meenemen' })}
      spelling={<SpellingSection profile={profile} onProfile={changeProfile} readIsThere={readSpelling} />}
      backups={<BackupsSection onOpen={() => void navigate({ to: '/reservekopieen' })} />}
      example={<ExampleSection />}
      safety={
        keys.found.ok && (
          <SafetySection
            profile={profile}
            onProfile={changeProfile}
            keys={keys.found.value}
            protect={keys.protect}
            onLock={lock}
            makeKey={makeKey}
          />
        )
      }
    />
  )
}

async function readSpelling() {
  const info = await appApi.app.info()
  return info.ok && info.value.spelling
}

async function makeKey(name: string, about: string) {
  const made = await appApi.keys.makeAdministratorKey({ name, about })
  if (made.ok) return made.value.recipient
  return made.reason === 'cancelled' ? 'cancelled' : 'failed'
}
