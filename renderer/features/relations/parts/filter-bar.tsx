import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Check, ChevronDown } from 'lucide-react'
import { useStore } from 'zustand'
import type { RelationRow } from '../../../data/queries/relations.ts'
import { Button, ChooseMany, Menu, SearchField, useShortcut } from '../../../ui/index.ts'
import { valueFilters, type ValueFilter } from '../filters.ts'
import { relationsUi } from '../ui-store.ts'
import { FilterChips } from './filter-chips.tsx'
import { SPOKEN_DAYS, useFilterOptions, useValueWords } from './filter-options.ts'
import './filter-bar.css'

/** Narrows the list: words (Ctrl+F), and what may be in it. `count` says how much is left. */
export function FilterBar({ rows, count }: { rows: readonly RelationRow[]; count: string }) {
  const { t } = useTranslation('relations')
  const { t: key } = useTranslation('keys')
  const { filters, filter } = useStore(relationsUi)
  const options = useFilterOptions(rows)
  const say = useValueWords(options)
  const bar = useRef<HTMLDivElement>(null)
  useShortcut({ key: 'f', ctrl: true, does: key('search') }, () =>
    bar.current?.querySelector('input')?.focus(),
  )

  const sayFilter = (of: ValueFilter): string => {
    const [first, ...more] = filters[of]
    const name = t(`filter.${of}`)
    if (first === undefined) return name
    return more.length === 0
      ? t('filter.one', { filter: name, value: say(of, first) })
      : t('filter.more', { filter: name, count: filters[of].length })
  }
  return (
    <div className="wz-relations-filters">
      <div className="wz-relations-filter" ref={bar}>
        <SearchField
          label={t('filter.label')}
          value={filters.words}
          onChange={(words) => filter({ words })}
          clearLabel={t('filter.clear')}
          resultText={count}
        />
        {valueFilters.map((of) => (
          <ChooseMany
            key={of}
            label={t(`filter.${of}`)}
            buttonText={sayFilter(of)}
            options={options[of]}
            value={filters[of]}
            onChange={(value) => filter({ [of]: value })}
            searchLabel={t('filter.find')}
            noneText={t('filter.none')}
          />
        ))}
        <SpokenMenu value={filters.spoken} onChange={(spoken) => filter({ spoken })} />
      </div>
      <FilterChips say={say} />
    </div>
  )
}

function SpokenMenu({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('relations')
  const items = [
    { id: ANY, label: t('filter.anyTime') },
    { id: 'never', label: t('filter.neverSpoken') },
    ...SPOKEN_DAYS.map((days) => ({ id: String(days), label: t('filter.notSpokenFor', { days }) })),
  ]
  const current = value === '' ? ANY : value
  return (
    <Menu
      placement="bottom start"
      trigger={<Button iconAfter={ChevronDown}>{t('filter.spoken')}</Button>}
      items={items.map((item) => (item.id === current ? { ...item, icon: Check } : item))}
      onAction={(id) => onChange(id === ANY ? '' : id)}
    />
  )
}

const ANY = 'any'
