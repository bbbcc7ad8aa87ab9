import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useDomainWords } from '../../../common/domain-words.ts'
import type { RelationRow } from '../../../data/queries/relations.ts'
import { filterRelations, sortRelations } from '../list.ts'
import { isNarrowed, relationsUi } from '../ui-store.ts'

/** The rows as the user asked for them: filtered and sorted. */
export function useShownRelations(rows: readonly RelationRow[] | null): RelationRow[] {
  const { filters, sort } = useStore(relationsUi)
  const { sayAll } = useDomainWords()
  return useMemo(
    () => sortRelations(filterRelations(rows ?? [], filters), sort, (row) => sayAll(row.provider.domains)),
    [rows, filters, sort, sayAll],
  )
}

/** How much of the list is shown, in words. */
export function useCount(all: number, found: number): string {
  const { t } = useTranslation('relations')
  const { filters } = useStore(relationsUi)
  return isNarrowed(filters) ? t('count.some', { found, count: all }) : t('count.all', { count: all })
}
