import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useLocalValue } from '../../../data/react.ts'
import { readColumns, type ColumnChoice } from '../columns.ts'
import { relationsUi } from '../ui-store.ts'
import { readViews, type SavedViews } from '../views.ts'

interface KeptLook {
  columns: ColumnChoice
  setColumns: (columns: ColumnChoice) => void
  saved: SavedViews
  setSaved: (saved: SavedViews) => void
}

/** What this laptop keeps of the list. Null until it was read and the view to begin with is shown. */
export function useLook(): KeptLook | null {
  const [columns, setColumns] = useLocalValue('relations:columns', readColumns)
  const [saved, setSaved] = useLocalValue('relations:views', readViews)
  const { hasStarted, show } = useStore(relationsUi)
  useEffect(() => {
    if (hasStarted || columns === null || saved === null) return
    const first = saved.views.find(({ id }) => id === saved.start) ?? null
    show(first)
    if (first !== null) setColumns({ ...columns, ...first.columns })
  }, [hasStarted, columns, saved, show, setColumns])
  if (columns === null || saved === null || !hasStarted) return null
  return { columns, setColumns, saved, setSaved }
}
