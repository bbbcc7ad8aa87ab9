import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileUp, Plus } from 'lucide-react'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { dayOf } from '../../../shared/rules/say-date.ts'
import { relations } from '../../data/queries/relations.ts'
import { useQuery } from '../../data/react.ts'
import { Banner, Button, ListDetail, Loading, Page, PageHeader, useShortcut } from '../../ui/index.ts'
import { CreateRelation } from './parts/create-relation.tsx'
import { FilterBar } from './parts/filter-bar.tsx'
import { RelationDetail } from './parts/relation-detail.tsx'
import { RelationsTable } from './parts/relations-table.tsx'
import { useCount, useShownRelations } from './parts/shown-relations.ts'

export interface RelationsScreenProps {
  /** The relation in the detail pane. */
  selected: DocId | null
  onSelect: (dossier: DocId | null) => void
  onOpen: (dossier: DocId) => void
  onImport: () => void
}

/** All providers that the municipality has a relation with (*relaties*). */
export function RelationsScreen({ selected, onSelect, onOpen, onImport }: RelationsScreenProps) {
  const { t } = useTranslation('relations')
  const today = dayOf(new Date())
  const all = useQuery(relations(today), `relations:${today}`)
  const rows = all.state === 'ready' ? all.value : null
  const shown = useShownRelations(rows)
  const [isCreating, setCreating] = useState(false)
  useShortcut({ key: 'n', ctrl: true }, () => setCreating(true))

  const count = useCount(rows?.length ?? 0, shown.length)

  const buttons = (isFirst: boolean) => (
    <>
      <Button icon={FileUp} variant={isFirst ? 'primary' : 'secondary'} onPress={onImport}>
        {t('import')}
      </Button>
      <Button icon={Plus} variant={isFirst ? 'secondary' : 'primary'} onPress={() => setCreating(true)}>
        {t('new')}
      </Button>
    </>
  )
  const isEmpty = rows?.length === 0
  const header = (
    <PageHeader
      title={t('title')}
      badges={rows !== null && !isEmpty && <span className="wz-relations-count">{count}</span>}
      actions={!isEmpty && buttons(false)}
    />
  )
  const dialog = isCreating && (
    <CreateRelation existing={rows ?? []} onClose={() => setCreating(false)} onOpen={onOpen} />
  )
  if (all.state === 'error') {
    return (
      <Page>
        {header}
        <Banner tone="error" title={t('failed.title')}>
          {t('failed.text')}
        </Banner>
      </Page>
    )
  }
  if (rows === null) {
    return (
      <Page>
        {header}
        <Loading label={t('loading')} />
      </Page>
    )
  }
  const chosen = selected === null ? null : rows.find((row) => row.dossier === selected)
  return (
    <Page
      fill={
        <ListDetail
          list={
            <RelationsTable
              rows={shown}
              isFiltered={rows.length > 0}
              today={today}
              selected={selected}
              onSelect={onSelect}
              onOpen={onOpen}
              firstStep={buttons(true)}
            />
          }
          detail={
            chosen === null ? null : (
              <RelationDetail relation={chosen ?? null} today={today} onOpen={onOpen} />
            )
          }
          detailLabel={t('detail.label')}
          backLabel={t('detail.back')}
          closeLabel={t('detail.close')}
          onBack={() => onSelect(null)}
        />
      }
    >
      {header}
      {rows.length > 0 && <FilterBar rows={rows} count={count} />}
      {dialog}
    </Page>
  )
}
