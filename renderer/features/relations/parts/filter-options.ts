import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../../../shared/kernel/text-fold.ts'
import { providerSizes } from '../../../../shared/model/provider.ts'
import { wordKey } from '../../../../shared/rules/word-key.ts'
import { useDomainWords } from '../../../common/domain-words.ts'
import type { RelationRow } from '../../../data/queries/relations.ts'
import { valueFilters, type ValueFilter } from '../filters.ts'

type FilterOptions = Record<ValueFilter, { id: string; label: string }[]>

/** Days after which people ask who they have not spoken with. */
export const SPOKEN_DAYS = [30, 60, 90, 180, 365] as const

/** What can be chosen in each filter: what there is in the list. */
export function useFilterOptions(rows: readonly RelationRow[]): FilterOptions {
  const { t } = useTranslation(['relations', 'vocabulary'])
  const domains = useDomainWords()
  return useMemo(() => {
    const holders = rows.map(({ provider }) => provider.accountHolder)
    const places = rows.flatMap(({ locations }) => locations.map(({ city }) => city))
    return {
      domains: domains.known,
      sizes: [...providerSizes, ''].map((id) => ({
        id,
        label: id === '' ? t('filter.noSize') : t(`vocabulary:size.${wordKey(providerSizes, id)}`),
      })),
      accountHolders: optionsOf(holders, t('filter.nobody')),
      places: optionsOf(
        places.filter((city) => city !== ''),
        '',
      ),
    }
  }, [rows, domains, t])
}

/** How the values of the filters are said, also those that are no option any more. */
export function useValueWords(options: FilterOptions): (filter: ValueFilter, value: string) => string {
  const domains = useDomainWords()
  const { t } = useTranslation('vocabulary')
  return useMemo(() => {
    const labels = new Map(
      valueFilters.flatMap((filter) => options[filter].map(({ id, label }) => [`${filter}:${id}`, label])),
    )
    return (filter, value) => {
      const known = labels.get(`${filter}:${value}`)
      if (known !== undefined) return known
      if (filter === 'domains') return domains.say(value)
      return filter === 'sizes' ? t(`size.${wordKey(providerSizes, value)}`) : value
    }
  }, [options, domains, t])
}

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' })

/** Each once, however it is spelled, by the alphabet; what is empty has words of its own and comes last. */
function optionsOf(values: readonly string[], emptyLabel: string): { id: string; label: string }[] {
  const labels = new Map(values.map((value) => [fold(value), value]))
  return [...labels]
    .map(([id, label]) => ({ id, label: label || emptyLabel }))
    .sort((a, b) => Number(a.id === '') - Number(b.id === '') || collator.compare(a.label, b.label))
}
