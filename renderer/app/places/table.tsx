import type { ReactNode } from 'react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { TableScreen } from '../../features/tables/screen.tsx'

/** One open table. */
export function TablePlace(): ReactNode {
  const { table } = useParams({ from: '/tafel/$table' })
  const navigate = useNavigate()
  return <TableScreen key={table} table={table} onBack={() => void navigate({ to: '/tafels' })} />
}
