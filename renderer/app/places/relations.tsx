import type { ReactNode } from 'react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { RelationsScreen } from '../../features/relations/screen.tsx'

/** The list of relations; the address says which one is beside it. */
export function RelationsPlace(): ReactNode {
  const { dossier: selected = null } = useParams({ from: '/relaties/{-$dossier}' })
  const navigate = useNavigate()
  return (
    <RelationsScreen
      selected={selected}
      onSelect={(dossier) =>
        void navigate({
          to: '/relaties/{-$dossier}',
          params: { dossier: dossier ?? undefined },
          // Walking through the list is one step back, not one for every row.
          replace: selected !== null,
        })
      }
      onOpen={(dossier) =>
        void navigate({ to: '/dossier/$dossier/$tab', params: { dossier, tab: 'overzicht' } })
      }
      onOpenMeeting={(meeting) => void navigate({ to: '/overleg/$meeting', params: { meeting } })}
      onImport={() => void navigate({ to: '/import' })}
    />
  )
}
