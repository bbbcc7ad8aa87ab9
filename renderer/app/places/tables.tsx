import type { ReactNode } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { TablesScreen } from '../../features/tables/list-screen.tsx'

/** The open tables of the workspace. */
export function TablesPlace(): ReactNode {
  const navigate = useNavigate()
  return <TablesScreen onOpen={(table) => void navigate({ to: '/tafel/$table', params: { table } })} />
}
