import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { fold } from '../../../../shared/kernel/text-fold.ts'
import { providerSizes } from '../../../../shared/model/provider.ts'
import { useDomainWords } from '../../../common/domain-words.ts'
import type { RelationRow } from '../../../data/queries/relations.ts'
import { Button, SearchField, useShortcut } from '../../../ui/index.ts'
import { isNarrowed, relationsUi } from '../ui-store.ts'
import { ChoiceMenu } from './choice-menu.tsx'
import './filter-bar.css'

/** Narrows the list: words (Ctrl+F), domain, size, accounthouder. `count` says how much is left. */
export function FilterBar({ rows, count }: { rows: readonly RelationRow[]; count: string }) {
  const { t } = useTranslation(['relations', 'vocabulary'])
  const { filters, filter, reset } = useStore(relationsUi)
  const domains = useDomainWords()
  const bar = useRef<HTMLDivElement>(null)
  useShortcut({ key: 'f', ctrl: true }, () => bar.current?.querySelector('input')?.focus())

  const sizes = providerSizes.map((id) => ({ id, label: t(`vocabulary:size.${id}`) }))
  const holders = useMemo(() => {
    const names = new Map(rows.map(({ provider }) => [fold(provider.accountHolder), provider.accountHolder]))
    return [...names]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([id, label]) => ({ id, label: label || t('filter.nobody') }))
  }, [rows, t])
  return (
    <div className="wz-relations-filter" ref={bar}>
      <SearchField
        label={t('filter.label')}
        value={filters.words}
        onChange={(words) => filter({ words })}
        clearLabel={t('filter.clear')}
        resultText={count}
      />
      <ChoiceMenu
        options={domains.known}
        all={t('filter.allDomains')}
        value={filters.domain}
        onChange={(domain) => filter({ domain })}
        say={(value) => t('filter.domain', { value: value ?? t('filter.all') })}
      />
      <ChoiceMenu
        options={sizes}
        all={t('filter.allSizes')}
        value={filters.size}
        onChange={(size) => filter({ size })}
        say={(value) => t('filter.size', { value: value ?? t('filter.all') })}
      />
      <ChoiceMenu
        options={holders}
        all={t('filter.allAccountHolders')}
        value={filters.accountHolder}
        onChange={(accountHolder) => filter({ accountHolder })}
        say={(value) => t('filter.accountHolder', { value: value ?? t('filter.all') })}
      />
      {isNarrowed(filters) && (
        <Button variant="quiet" onPress={reset}>
          {t('filter.reset')}
        </Button>
      )}
    </div>
  )
}
