import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchX, Users } from 'lucide-react'
import { useStore } from 'zustand'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import type { RelationRow } from '../../../data/queries/relations.ts'
import { Button, EmptyState, Inline, VirtualTable } from '../../../ui/index.ts'
import { relationsUi } from '../ui-store.ts'
import { useColumns } from './columns.tsx'

interface RelationsTableProps {
  rows: readonly RelationRow[]
  /** There are relations, so an empty table means that nothing was found. */
  isFiltered: boolean
  today: string
  selected: DocId | null
  onSelect: (dossier: DocId) => void
  onOpen: (dossier: DocId) => void
  /** What to do when there is nothing at all yet. */
  firstStep: ReactNode
}

export function RelationsTable({ rows, isFiltered, today, firstStep, ...props }: RelationsTableProps) {
  const { t } = useTranslation('relations')
  const { sort, sortBy, reset } = useStore(relationsUi)
  const columns = useColumns(today)
  const empty = useMemo(
    () =>
      isFiltered ? (
        <EmptyState
          icon={SearchX}
          title={t('nothingFound.title')}
          action={<Button onPress={reset}>{t('filter.reset')}</Button>}
        >
          {t('nothingFound.text')}
        </EmptyState>
      ) : (
        <EmptyState icon={Users} title={t('empty.title')} action={<Inline>{firstStep}</Inline>}>
          {t('empty.text')}
        </EmptyState>
      ),
    [isFiltered, firstStep, reset, t],
  )
  if (rows.length === 0 && !isFiltered) return empty
  return (
    <VirtualTable
      label={t('table')}
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      sort={sort}
      onSort={sortBy}
      empty={empty}
      placeName="relations"
      {...props}
    />
  )
}

function keyOf(row: RelationRow): DocId {
  return row.dossier
}
