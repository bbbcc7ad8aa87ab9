import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Contact, SearchX } from 'lucide-react'
import { useStore } from 'zustand'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { Button, EmptyState, Inline, VirtualTable } from '../../../ui/index.ts'
import type { ContactLine } from '../list.ts'
import { contactsUi } from '../ui-store.ts'
import { useColumns } from './columns.ts'

interface ContactsTableProps {
  lines: readonly ContactLine[]
  /** There are contacts, so an empty table means that nobody was found. */
  isFiltered: boolean
  today: string
  selected: DocId | null
  onSelect: (doc: DocId) => void
  onOpen: (doc: DocId) => void
  /** What to do when there is nobody at all yet. */
  firstStep: ReactNode
}

export function ContactsTable({ lines, isFiltered, today, firstStep, ...props }: ContactsTableProps) {
  const { t } = useTranslation('contacts')
  const { sort, sortBy, reset } = useStore(contactsUi)
  const columns = useColumns(today)
  const empty = useMemo(
    () =>
      isFiltered ? (
        <EmptyState
          icon={SearchX}
          title={t('nothingFound.title')}
          action={<Button onPress={reset}>{t('filter.reset')}</Button>}
        >
          {t('nothingFound.text')}
        </EmptyState>
      ) : (
        <EmptyState icon={Contact} title={t('empty.title')} action={<Inline>{firstStep}</Inline>}>
          {t('empty.text')}
        </EmptyState>
      ),
    [isFiltered, firstStep, reset, t],
  )
  if (lines.length === 0 && !isFiltered) return empty
  return (
    <VirtualTable
      label={t('table')}
      columns={columns}
      rows={lines}
      rowKey={keyOf}
      sort={sort}
      onSort={sortBy}
      empty={empty}
      placeName="contacts"
      {...props}
    />
  )
}

function keyOf({ doc }: ContactLine): DocId {
  return doc
}
