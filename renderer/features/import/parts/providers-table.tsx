import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { careDomains, providerSizes } from '../../../../shared/model/provider.ts'
import type { ImportPlan, PlannedProvider } from '../../../../shared/rules/provider-import/plan.ts'
import { Badge, VirtualTable, type TableColumn, type TableSort } from '../../../ui/index.ts'
import { TableBox } from './table-box.tsx'

/** Every provider that would be made or updated. */
export function ProvidersTable({ plan }: { plan: ImportPlan }) {
  const { t, i18n } = useTranslation(['import', 'vocabulary'])
  const [sort, setSort] = useState<TableSort | null>(null)
  const [selected, setSelected] = useState<string | null>(null)
  const columns = useMemo<TableColumn<PlannedProvider>[]>(() => {
    const labels = new Map<string, string>([
      ...careDomains.map((domain) => [domain, t(`vocabulary:domain.${domain}`)] as const),
      ...plan.ownDomains.map(({ id, label }) => [id, label] as const),
    ])
    const domainsOf = ({ domains }: PlannedProvider): string =>
      domains.map((domain) => labels.get(domain) ?? '').join(', ')
    const sizeOf = ({ patch }: PlannedProvider): string => {
      const size = providerSizes.find((known) => known === patch.size)
      return size === undefined ? '' : t(`vocabulary:size.${size}`)
    }
    return [
      {
        id: 'name',
        header: t('providers.name'),
        width: 220,
        grow: 2,
        sortable: true,
        cell: ({ patch }) => patch.name,
        text: ({ patch }) => patch.name,
      },
      {
        id: 'what',
        header: t('providers.what'),
        width: 132,
        cell: ({ isNew }) => (
          <Badge tone={isNew ? 'positive' : 'info'}>
            {t(isNew ? 'providers.isNew' : 'providers.isUpdated')}
          </Badge>
        ),
      },
      {
        id: 'domains',
        header: t('providers.domains'),
        width: 160,
        grow: 1,
        priority: 2,
        cell: domainsOf,
        text: domainsOf,
      },
      { id: 'size', header: t('providers.size'), width: 96, priority: 3, cell: sizeOf },
      {
        id: 'locations',
        header: t('providers.locations'),
        width: 96,
        priority: 2,
        align: 'end',
        cell: ({ locations }) => locations.length,
      },
      {
        id: 'kvk',
        header: t('providers.kvk'),
        width: 104,
        priority: 4,
        cell: ({ patch }) => patch.kvk ?? '',
      },
      {
        id: 'agb',
        header: t('providers.agb'),
        width: 104,
        priority: 5,
        cell: ({ patch }) => patch.agb ?? '',
      },
    ]
  }, [t, plan])
  const rows = useMemo(() => {
    if (sort === null) return plan.providers
    const sign = sort.direction === 'ascending' ? 1 : -1
    const { compare } = new Intl.Collator(i18n.language)
    return [...plan.providers].sort((a, b) => sign * compare(a.patch.name, b.patch.name))
  }, [plan, sort, i18n.language])

  return (
    <TableBox rows={rows.length}>
      <VirtualTable
        label={t('providers.title')}
        columns={columns}
        rows={rows}
        rowKey={({ dossier }) => dossier}
        sort={sort}
        onSort={setSort}
        selected={selected}
        onSelect={setSelected}
        onOpen={setSelected}
        empty={null}
      />
    </TableBox>
  )
}
