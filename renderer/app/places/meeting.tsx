import type { ReactNode } from 'react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { MeetingScreen } from '../../features/meetings/screen.tsx'

/** One meeting, opened whole. */
export function MeetingPlace(): ReactNode {
  const { meeting } = useParams({ from: '/overleg/$meeting' })
  const navigate = useNavigate()
  return (
    <MeetingScreen
      key={meeting}
      meeting={meeting}
      onOpenMeeting={(other) => void navigate({ to: '/overleg/$meeting', params: { meeting: other } })}
      onBack={() => void navigate({ to: '/overleg' })}
    />
  )
}
