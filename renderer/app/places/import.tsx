import type { ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { ImportScreen } from '../../features/import/screen.tsx'

/** Importing a list of providers. */
export function ImportPlace(): ReactNode {
  const navigate = useNavigate()
  const toRelations = (): void => void navigate({ to: '/relaties/{-$dossier}', params: {} })
  return <ImportScreen onDone={toRelations} onCancel={toRelations} />
}
