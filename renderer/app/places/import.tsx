import type { ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { ImportScreen } from '../../features/import/screen.tsx'
import { relationsAlone } from '../relations-alone.ts'

/** Importing a list of providers. */
export function ImportPlace(): ReactNode {
  const navigate = useNavigate()
  const toRelations = (): void => void navigate(relationsAlone)
  return (
    <ImportScreen
      onDone={toRelations}
      onCancel={toRelations}
      onContacts={() => void navigate({ to: '/contactgids/{-$person}' })}
    />
  )
}
