import { useTranslation } from 'react-i18next'
import { Check, ChevronDown } from 'lucide-react'
import { foundKinds, type FoundKind } from '../../../data/search/question.ts'
import { Button, DateField, Menu } from '../../../ui/index.ts'
import { always, periods, type Period, type Span } from '../period.ts'
import { PersonFilter, type ChosenPerson } from './person-filter.tsx'

export interface SearchFilters {
  kind: FoundKind | null
  person: ChosenPerson | null
  period: Period
  own: Span
}

export const noFilters: SearchFilters = { kind: null, person: null, period: 'any', own: always }

export function isFiltered({ kind, person, period }: SearchFilters): boolean {
  return kind !== null || person !== null || period !== 'any'
}

interface FiltersProps {
  value: SearchFilters
  onChange: (value: SearchFilters) => void
}

/** Narrows what is found: which kind, with whom, when. */
export function Filters({ value, onChange }: FiltersProps) {
  const { t } = useTranslation('search')
  const set = (change: Partial<SearchFilters>): void => onChange({ ...value, ...change })
  const { kind, person, period, own } = value
  const kinds = [
    { id: ALL, label: t('kinds.allKinds') },
    ...foundKinds.map((id) => ({ id, label: t(`kinds.${id}`) })),
  ]
  return (
    <>
      <Menu
        placement="bottom start"
        trigger={
          <Button size="sm" iconAfter={ChevronDown}>
            {t('kinds.label', { value: kind === null ? t('kinds.all') : t(`kinds.${kind}`) })}
          </Button>
        }
        items={kinds.map((item) => (item.id === (kind ?? ALL) ? { ...item, icon: Check } : item))}
        onAction={(id) => set({ kind: foundKinds.find((known) => known === id) ?? null })}
      />
      <PersonFilter value={person} onChange={(next) => set({ person: next })} />
      <Menu
        placement="bottom start"
        trigger={
          <Button size="sm" iconAfter={ChevronDown}>
            {t('period.label', { value: t(`period.${period}`).toLowerCase() })}
          </Button>
        }
        items={periods.map((id) => ({
          id,
          label: t(`period.${id}`),
          ...(id === period ? { icon: Check } : {}),
        }))}
        onAction={(id) => set({ period: periods.find((known) => known === id) ?? 'any' })}
      />
      {period === 'own' && (
        <>
          <DateField
            label={t('period.from')}
            value={own.from || null}
            onChange={(from) => set({ own: { ...own, from: from ?? '' } })}
          />
          <DateField
            label={t('period.until')}
            value={own.until || null}
            onChange={(until) => set({ own: { ...own, until: until ?? '' } })}
          />
        </>
      )}
      {isFiltered(value) && (
        <Button size="sm" variant="quiet" onPress={() => onChange(noFilters)}>
          {t('reset')}
        </Button>
      )}
    </>
  )
}

const ALL = 'all'
