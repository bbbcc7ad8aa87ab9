import type { ReactNode } from 'react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { DossierScreen } from '../../features/dossier/screen.tsx'
import { dossierTabs } from '../../features/dossier/tabs.ts'
import { TakeDossierButton } from '../../features/exporting/take-dossier-button.tsx'

/** One dossier; the address says which part of it. */
export function DossierPlace(): ReactNode {
  const { dossier, tab } = useParams({ from: '/dossier/$dossier/$tab' })
  const navigate = useNavigate()
  return (
    <DossierScreen
      key={dossier}
      dossier={dossier}
      takeAlong={<TakeDossierButton dossier={dossier} />}
      tab={dossierTabs.find((known) => known === tab) ?? 'overzicht'}
      onTab={(next) =>
        void navigate({ to: '/dossier/$dossier/$tab', params: { dossier, tab: next }, replace: true })
      }
      onOpenNote={(note) =>
        void navigate({ to: '/dossier/$dossier/notities/$note', params: { dossier, note } })
      }
      onOpenGathering={({ kind, doc }) => {
        if (kind === 'visit') void navigate({ to: '/bezoek/$visit', params: { visit: doc } })
        else if (kind === 'meeting') void navigate({ to: '/overleg/$meeting', params: { meeting: doc } })
        else void navigate({ to: '/tafel/$table', params: { table: doc } })
      }}
      onOpenPerson={(person) => void navigate({ to: '/contactgids/{-$person}', params: { person } })}
      onBack={() => void navigate({ to: '/relaties/{-$dossier}', params: { dossier } })}
    />
  )
}
