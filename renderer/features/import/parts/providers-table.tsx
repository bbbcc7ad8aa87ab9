import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { providerSizes } from '../../../../shared/model/provider.ts'
import {
  outlookOf,
  type Outlook,
  type PlannedProvider,
} from '../../../../shared/rules/provider-import/plan.ts'
import { Badge, VirtualTable, type TableColumn, type TableSort } from '../../../ui/index.ts'
import { TableBox } from './table-box.tsx'

const tones = {
  created: 'positive',
  updated: 'info',
  same: 'neutral',
  undecided: 'attention',
} as const satisfies Record<Outlook, string>

interface ProvidersTableProps {
  providers: readonly PlannedProvider[]
  /** The name of a care domain. */
  sayDomain: (domain: string) => string
}

/** Every provider in the list, and what would be done with it. */
export function ProvidersTable({ providers, sayDomain }: ProvidersTableProps) {
  const { t, i18n } = useTranslation(['import', 'vocabulary'])
  const [sort, setSort] = useState<TableSort | null>(null)
  const [selected, setSelected] = useState<string | null>(null)
  const columns = useMemo<TableColumn<PlannedProvider>[]>(() => {
    const domainsOf = ({ listed }: PlannedProvider): string => listed.domains.map(sayDomain).join(', ')
    const sizeOf = ({ listed }: PlannedProvider): string => {
      const size = providerSizes.find((known) => known === listed.size)
      return size === undefined ? '' : t(`vocabulary:size.${size}`)
    }
    return [
      {
        id: 'name',
        header: t('providers.name'),
        width: 220,
        grow: 2,
        sortable: true,
        cell: ({ listed }) => listed.name,
        text: ({ listed }) => listed.name,
      },
      {
        id: 'what',
        header: t('providers.what'),
        width: 148,
        cell: (provider) => {
          const outlook = outlookOf(provider)
          return <Badge tone={tones[outlook]}>{t(`providers.outlook.${outlook}`)}</Badge>
        },
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
        cell: ({ listed }) => listed.locations.length,
      },
      {
        id: 'contacts',
        header: t('providers.contacts'),
        width: 96,
        priority: 3,
        align: 'end',
        cell: ({ listed }) => listed.contacts.length,
      },
      {
        id: 'kvk',
        header: t('providers.kvk'),
        width: 104,
        priority: 4,
        cell: ({ listed }) => listed.kvk,
      },
      {
        id: 'agb',
        header: t('providers.agb'),
        width: 104,
        priority: 5,
        cell: ({ listed }) => listed.agb,
      },
    ]
  }, [t, sayDomain])
  const rows = useMemo(() => {
    if (sort === null) return providers
    const sign = sort.direction === 'ascending' ? 1 : -1
    const { compare } = new Intl.Collator(i18n.language)
    return [...providers].sort((a, b) => sign * compare(a.listed.name, b.listed.name))
  }, [providers, sort, i18n.language])

  return (
    <TableBox rows={rows.length}>
      <VirtualTable
        label={t('providers.title')}
        columns={columns}
        rows={rows}
        rowKey={({ listed }) => String(listed.line)}
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
