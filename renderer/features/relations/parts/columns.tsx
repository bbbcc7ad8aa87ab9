import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { providerSizes } from '../../../../shared/model/provider.ts'
import { saySince } from '../../../../shared/rules/say-date.ts'
import { wordKey } from '../../../../shared/rules/word-key.ts'
import { useDomainWords } from '../../../common/domain-words.ts'
import type { RelationRow } from '../../../data/queries/relations.ts'
import type { TableColumn } from '../../../ui/index.ts'
import { placesOf, type Column } from '../list.ts'

type RelationColumn = TableColumn<RelationRow> & { id: Column }

/** The columns of the list; those with a high `priority` drop out first beside an open detail pane. */
export function useColumns(today: string): RelationColumn[] {
  const { t, i18n } = useTranslation(['relations', 'vocabulary'])
  const { sayAll } = useDomainWords()
  const lang = i18n.language
  return useMemo(() => {
    const column = (
      id: Column,
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
    const size = ({ provider }: RelationRow): string =>
      provider.size === '' ? '' : t(`vocabulary:size.${wordKey(providerSizes, provider.size)}`)
    return [
      column('name', ({ provider }) => provider.name, { width: 200, grow: 3, priority: 1 }),
      column('domains', ({ provider }) => sayAll(provider.domains), { width: 150, grow: 2, priority: 4 }),
      column('size', size, { width: 92, priority: 6 }),
      column('places', (row) => placesOf(row).join(', '), { width: 130, grow: 1, priority: 3 }),
      column('lastContact', (row) => saySince(row.lastContact, today, lang) || t('never'), {
        width: 152,
        priority: 2,
      }),
      column('notes', ({ notes }) => (notes === 0 ? '' : String(notes)), {
        width: 92,
        align: 'end',
        priority: 7,
      }),
      column('accountHolder', ({ provider }) => provider.accountHolder, { width: 140, grow: 1, priority: 5 }),
      column('kvk', ({ provider }) => provider.kvk, { width: 96, priority: 8 }),
    ]
  }, [t, lang, sayAll, today])
}
