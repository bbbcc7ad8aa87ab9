import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { providerSizes } from '../../../../shared/model/provider.ts'
import type { PlannedProvider } from '../../../../shared/rules/provider-import/plan.ts'
import type { Change } from '../../../../shared/rules/provider-import/writes.ts'
import { Section, VirtualTable, type TableColumn, type TableSort } from '../../../ui/index.ts'
import { TableBox } from './table-box.tsx'

interface ChangesTableProps {
  providers: readonly PlannedProvider[]
  /** The name of a care domain. */
  sayDomain: (domain: string) => string
}

interface Line extends Change {
  key: string
  name: string
}

/** What would change in providers that are here: what it is now, and what it becomes. */
export function ChangesTable({ providers, sayDomain }: ChangesTableProps) {
  const { t, i18n } = useTranslation(['import', 'vocabulary'])
  const [sort, setSort] = useState<TableSort | null>(null)
  const [selected, setSelected] = useState<string | null>(null)
  const lines = useMemo(
    () =>
      providers.flatMap(({ listed, changes }, place) =>
        changes.map((change, index): Line => ({ ...change, key: `${place}.${index}`, name: listed.name })),
      ),
    [providers],
  )
  const columns = useMemo<TableColumn<Line>[]>(() => {
    const say = (field: Change['field'], value: string): string => {
      if (value === '') return t('changes.nothing')
      if (field === 'domeinen') return sayDomain(value)
      const size = field === 'grootte' ? providerSizes.find((known) => known === value) : undefined
      return size === undefined ? value : t(`vocabulary:size.${size}`)
    }
    const what = ({ of, field }: Line): string =>
      [t(`field.${field}`), of].filter((word) => word !== '').join(': ')
    const before = ({ field, before }: Line): string => say(field, before)
    const after = ({ field, after }: Line): string => say(field, after)
    return [
      {
        id: 'name',
        header: t('changes.name'),
        width: 160,
        grow: 1,
        sortable: true,
        cell: ({ name }) => name,
        text: ({ name }) => name,
      },
      { id: 'what', header: t('changes.what'), width: 180, grow: 2, cell: what, text: what },
      {
        id: 'before',
        header: t('changes.before'),
        width: 120,
        grow: 1,
        priority: 2,
        cell: before,
        text: before,
      },
      { id: 'after', header: t('changes.after'), width: 120, grow: 1, cell: after, text: after },
    ]
  }, [t, sayDomain])
  const rows = useMemo(() => {
    if (sort === null) return lines
    const sign = sort.direction === 'ascending' ? 1 : -1
    const { compare } = new Intl.Collator(i18n.language)
    return [...lines].sort((a, b) => sign * compare(a.name, b.name))
  }, [lines, sort, i18n.language])

  if (lines.length === 0) return null
  const title = t('changes.title', { count: lines.length })
  return (
    <Section title={title}>
      <TableBox rows={rows.length}>
        <VirtualTable
          label={title}
          columns={columns}
          rows={rows}
          rowKey={({ key }) => key}
          sort={sort}
          onSort={setSort}
          selected={selected}
          onSelect={setSelected}
          onOpen={setSelected}
          empty={null}
        />
      </TableBox>
    </Section>
  )
}
