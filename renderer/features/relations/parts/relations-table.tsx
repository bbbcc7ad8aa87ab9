import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchX, Users } from 'lucide-react'
import { useStore } from 'zustand'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import type { RelationRow } from '../../../data/queries/relations.ts'
import { Button, EmptyState, Inline, VirtualTable } from '../../../ui/index.ts'
import { widenColumn, type ColumnChoice } from '../columns.ts'
import { relationsUi } from '../ui-store.ts'
import type { RelationColumn } from './columns.tsx'

interface RelationsTableProps {
  rows: readonly RelationRow[]
  columns: readonly RelationColumn[]
  choice: ColumnChoice
  onChoice: (choice: ColumnChoice) => void
  /** There are relations, so an empty table means that nothing was found. */
  isFiltered: boolean
  arrangement: string
  onHand: (isThere: boolean) => void
  selected: DocId | null
  onSelect: (dossier: DocId) => void
  onOpen: (dossier: DocId) => void
  /** What to do when there is nothing at all yet. */
  firstStep: ReactNode
}

export function RelationsTable(props: RelationsTableProps) {
  const { isFiltered, firstStep, choice, onChoice, ...table } = props
  const { t } = useTranslation('relations')
  const { sort, sortBy, reset, ticks, tick } = useStore(relationsUi)
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
  if (table.rows.length === 0 && !isFiltered) return empty
  return (
    <VirtualTable
      label={t('table')}
      rowKey={keyOf}
      sort={sort}
      onSort={sortBy}
      empty={empty}
      placeName="relations"
      ticks={{
        state: ticks,
        onChange: tick,
        allLabel: t('tick.all'),
        rowLabel: (row) => t('tick.row', { name: row.provider.name }),
      }}
      typeAhead={nameOf}
      widths={choice.widths}
      onWidth={(id, width) => onChoice(widenColumn(choice, id, width))}
      {...table}
    />
  )
}

function keyOf(row: RelationRow): DocId {
  return row.dossier
}

function nameOf({ provider }: RelationRow): string {
  return provider.name
}
