import { lazy, Suspense, type ReactNode } from 'react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { want } from '../../common/wanted.ts'
import { RelationsScreen } from '../../features/relations/screen.tsx'
import type { StepName } from '../../features/welcome/first-steps/steps.ts'

/** Only who begins needs them: the list does not wait for it. */
const FirstSteps = lazy(async () => {
  const { FirstSteps: Card } = await import('../../features/welcome/first-steps/card.tsx')
  return { default: Card }
})

/** The list of relations; the address says which one is beside it. */
export function RelationsPlace(): ReactNode {
  const { dossier: selected = null } = useParams({ from: '/relaties/{-$dossier}' })
  const navigate = useNavigate()
  const begin = (step: StepName): void => {
    if (step === 'note') return want('new-note-somewhere')
    void navigate({ to: stepsAt[step] })
  }
  return (
    <RelationsScreen
      firstSteps={
        <Suspense fallback={null}>
          <FirstSteps onStep={begin} />
        </Suspense>
      }
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

const stepsAt = {
  name: '/instellingen',
  list: '/import',
  recovery: '/instellingen',
  colleague: '/stand',
} as const satisfies Record<Exclude<StepName, 'note'>, string>
