import type { ReactNode } from 'react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { VisitScreen } from '../../features/visits/screen.tsx'

/** One visit, from preparing it to its report. */
export function VisitPlace(): ReactNode {
  const { visit } = useParams({ from: '/bezoek/$visit' })
  const navigate = useNavigate()
  return (
    <VisitScreen
      key={visit}
      visit={visit}
      onBack={(dossier) =>
        void (dossier === null
          ? navigate({ to: '/overleg' })
          : navigate({ to: '/dossier/$dossier/$tab', params: { dossier, tab: 'overleg' } }))
      }
    />
  )
}
