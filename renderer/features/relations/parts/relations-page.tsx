import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { RefreshCw } from 'lucide-react'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import type { RelationRow } from '../../../data/queries/relations.ts'
import { TakeList } from '../../../common/take-list.tsx'
import { Button, ListDetail, Page, PageHeader } from '../../../ui/index.ts'
import { useAllColumns, useShownColumns } from './columns.tsx'
import { ColumnsMenu } from './columns-menu.tsx'
import { CreateRelation } from './create-relation.tsx'
import { FilterBar } from './filter-bar.tsx'
import { RelationDetail } from './relation-detail.tsx'
import { sheetOf } from './relation-sheet.ts'
import { RelationsTable } from './relations-table.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useCount, useShownRelations } from './shown-relations.ts'
import type { useLook } from './use-look.ts'
import { ViewsMenu } from './views-menu.tsx'

export interface RelationsPageProps {
  /** The relation in the detail pane. */
  selected: DocId | null
  onSelect: (dossier: DocId | null) => void
  onOpen: (dossier: DocId) => void
  onOpenMeeting: (meeting: DocId) => void
  rows: readonly RelationRow[]
  look: NonNullable<ReturnType<typeof useLook>>
  today: string
  /** To fill the list with; the first time the import is the main one. */
  buttons: (isFirst: boolean) => ReactNode
  /** What to begin with, for who is new here. */
  firstSteps: ReactNode
  isCreating: boolean
  onCreated: () => void
}

export function RelationsPage(props: RelationsPageProps) {
  const { rows, look, today, buttons, selected, onSelect, onOpen, onOpenMeeting } = props
  const { t } = useTranslation('relations')
  const { shown, arrangement, onHand, isBehind, settle } = useShownRelations(rows, today)
  const count = useCount(rows.length, shown.length)
  const columns = useShownColumns(useAllColumns(today), look.columns)
  const isEmpty = rows.length === 0
  const chosen = selected === null ? null : rows.find((row) => row.dossier === selected)
  return (
    <Page
      fill={
        <ListDetail
          list={
            <div className="wz-relations-list">
              <RelationsTable
                {...{ columns, arrangement, onHand, selected, onSelect, onOpen }}
                rows={shown}
                choice={look.columns}
                onChoice={look.setColumns}
                isFiltered={!isEmpty}
                firstStep={buttons(true)}
              />
              <SelectionBar {...{ rows, shown, columns, today, onOpenMeeting }} />
              {props.firstSteps}
            </div>
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
      <PageHeader
        title={t('title')}
        badges={
          !isEmpty && (
            <>
              <span className="wz-relations-count">{count}</span>
              {isBehind && (
                <Button size="sm" variant="quiet" icon={RefreshCw} onPress={settle}>
                  {t('behind.update')}
                </Button>
              )}
            </>
          )
        }
        actions={
          !isEmpty && (
            <>
              <ViewsMenu
                saved={look.saved}
                onSaved={look.setSaved}
                columns={look.columns}
                onColumns={look.setColumns}
              />
              <ColumnsMenu choice={look.columns} onChange={look.setColumns} />
              <TakeList name={t('list.file')} sheet={() => sheetOf(t('title'), shown, columns)} />
              {buttons(false)}
            </>
          )
        }
      />
      {!isEmpty && <FilterBar rows={rows} count={count} />}
      {props.isCreating && <CreateRelation existing={rows} onClose={props.onCreated} onOpen={onOpen} />}
    </Page>
  )
}
