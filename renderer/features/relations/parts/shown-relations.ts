import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { useDomainWords } from '../../../common/domain-words.ts'
import type { RelationRow } from '../../../data/queries/relations.ts'
import { filterRelations, isNarrowed } from '../filters.ts'
import { sortRelations } from '../list.ts'
import { keepOrder } from '../settled-order.ts'
import { relationsUi } from '../ui-store.ts'

interface ShownRelations {
  shown: readonly RelationRow[]
  /** Another word when the user asked for other rows or another order. */
  arrangement: string
  /** To be told when somebody is in the list: until they leave, nothing moves under their hand. */
  onHand: (isThere: boolean) => void
  /** The list would look otherwise by now. */
  isBehind: boolean
  /** Lets it look so at once. */
  settle: () => void
}

/** The rows as the user asked for them: filtered and sorted. */
export function useShownRelations(rows: readonly RelationRow[] | null, today: string): ShownRelations {
  const { filters, sort, ticks } = useStore(relationsUi)
  const { sayAll } = useDomainWords()
  const [isHeld, setHeld] = useState(false)
  const [settled, setSettled] = useState(0)
  const fresh = useMemo(
    () =>
      sortRelations(filterRelations(rows ?? [], filters, today), sort, (row) => sayAll(row.provider.domains)),
    [rows, filters, sort, sayAll, today],
  )
  const arrangement = useMemo(() => JSON.stringify([filters, sort]), [filters, sort])
  const asked = `${arrangement} ${settled}`
  const last = useRef<{ asked: string; order: DocId[] }>({ asked: '', order: [] })
  const isSteady = isHeld || ticks.ticked.size > 0
  const shown = useMemo(
    () =>
      isSteady && last.current.asked === asked ? keepOrder(last.current.order, fresh, rows ?? []) : fresh,
    [isSteady, asked, fresh, rows],
  )
  useEffect(() => {
    last.current = { asked, order: shown.map(({ dossier }) => dossier) }
  }, [asked, shown])
  return {
    shown,
    arrangement,
    onHand: setHeld,
    isBehind: shown !== fresh,
    settle: useCallback(() => setSettled((count) => count + 1), []),
  }
}

/** How much of the list is shown, in words. */
export function useCount(all: number, found: number): string {
  const { t } = useTranslation('relations')
  const { filters } = useStore(relationsUi)
  return isNarrowed(filters) ? t('count.some', { found, count: all }) : t('count.all', { count: all })
}
