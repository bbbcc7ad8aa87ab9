import type { ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { TakeEverythingScreen } from '../../features/exporting/screen.tsx'

/** The whole workspace as one file. */
export function TakeEverythingPlace(): ReactNode {
  const navigate = useNavigate()
  return <TakeEverythingScreen onBack={() => void navigate({ to: '/instellingen' })} />
}
