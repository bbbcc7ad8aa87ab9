import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { providerSizes } from '../../../../shared/model/provider.ts'
import { sayDay, saySince } from '../../../../shared/rules/say-date.ts'
import { wordKey } from '../../../../shared/rules/word-key.ts'
import { useDomainWords } from '../../../common/domain-words.ts'
import type { RelationRow } from '../../../data/queries/relations.ts'
import type { TableColumn } from '../../../ui/index.ts'
import { isStandard, knownColumns, type ColumnChoice, type ColumnId } from '../columns.ts'
import { placesOf } from '../list.ts'

export type RelationColumn = TableColumn<RelationRow> & { id: ColumnId; text: (row: RelationRow) => string }

/** Every column that there is, by name. */
export function useAllColumns(today: string): Record<ColumnId, RelationColumn> {
  const { t, i18n } = useTranslation(['relations', 'vocabulary'])
  const { sayAll } = useDomainWords()
  const lang = i18n.language
  return useMemo(() => {
    const column = (
      id: ColumnId,
      words: (row: RelationRow) => string,
      look: Partial<RelationColumn>,
    ): RelationColumn => ({
      id,
      header: t(`column.${id}`),
      width: 120,
      sortable: true,
      cell: words,
      text: words,
      ...look,
    })
    const number = (
      id: ColumnId,
      numberOf: (row: RelationRow) => number,
      look: Partial<RelationColumn> = {},
    ): RelationColumn =>
      column(id, (row) => sayNumber(numberOf(row)), { width: 104, align: 'end', priority: 7, ...look })
    const size = ({ provider }: RelationRow): string =>
      provider.size === '' ? '' : t(`vocabulary:size.${wordKey(providerSizes, provider.size)}`)
    return {
      name: column('name', ({ provider }) => provider.name, { width: 200, grow: 3, priority: 1 }),
      domains: column('domains', ({ provider }) => sayAll(provider.domains), {
        width: 150,
        grow: 2,
        priority: 4,
      }),
      size: column('size', size, { width: 92, priority: 6 }),
      places: column('places', (row) => placesOf(row).join(', '), { width: 130, grow: 1, priority: 3 }),
      lastContact: column('lastContact', (row) => saySince(row.lastContact, today, lang) || t('never'), {
        width: 152,
        priority: 2,
      }),
      nextPlanned: column('nextPlanned', (row) => sayDay(row.nextPlanned, today, lang), { width: 164 }),
      notes: number('notes', ({ notes }) => notes, { width: 92 }),
      accountHolder: column('accountHolder', ({ provider }) => provider.accountHolder, {
        width: 140,
        grow: 1,
        priority: 5,
      }),
      kvk: column('kvk', ({ provider }) => provider.kvk, { width: 96, priority: 8 }),
      agb: column('agb', ({ provider }) => provider.agb, { width: 96, priority: 8 }),
      contacts: number('contacts', ({ contacts }) => contacts, { width: 112 }),
      openActions: number('openActions', ({ openActions }) => openActions, { width: 124 }),
      locations: number('locations', ({ locations }) => locations.length),
    }
  }, [t, lang, sayAll, today])
}

/**
 * The columns to show, in the user's order. Nobody chose: what matters most stays longest where there is no room. Who
 * chose has said what matters by the order.
 */
export function useShownColumns(
  all: Record<ColumnId, RelationColumn>,
  choice: ColumnChoice,
): RelationColumn[] {
  return useMemo(() => {
    const shown = knownColumns(choice).map((id) => all[id])
    return isStandard(choice) ? shown : shown.map((column, index) => ({ ...column, priority: index + 1 }))
  }, [all, choice])
}

function sayNumber(value: number): string {
  return value === 0 ? '' : String(value)
}
