import type { ReactNode } from 'react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { NoteScreen } from '../../features/notes/screen.tsx'

/** One note, opened whole. */
export function NotePlace(): ReactNode {
  const { dossier, note } = useParams({ from: '/dossier/$dossier/notities/$note' })
  const navigate = useNavigate()
  return (
    <NoteScreen
      key={note}
      note={note}
      dossier={dossier}
      onBack={() => void navigate({ to: '/dossier/$dossier/$tab', params: { dossier, tab: 'notities' } })}
    />
  )
}
