import type { ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { GatheringsScreen } from '../../features/meetings/list-screen.tsx'

/** The list of visits and meetings. */
export function GatheringsPlace(): ReactNode {
  const navigate = useNavigate()
  return (
    <GatheringsScreen
      onOpenVisit={(visit) => void navigate({ to: '/bezoek/$visit', params: { visit } })}
      onOpenMeeting={(meeting) => void navigate({ to: '/overleg/$meeting', params: { meeting } })}
    />
  )
}
