import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  CircleCheck,
  DoorOpen,
  Ellipsis,
  LogOut,
  Presentation,
  QrCode,
  RotateCcw,
  Trash2,
} from 'lucide-react'
import type { OpenTable } from '../../../../shared/model/table.ts'
import { useDeleteDocument } from '../../../common/use-delete-document.ts'
import { useSession } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Button, Menu, showToast } from '../../../ui/index.ts'
import type { AtTable } from '../at-table.ts'
import { changeTable, finishTable } from '../commands.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { OpeningDialog } from './opening-dialog.tsx'
import { TakeAlongMenu } from './take-along-menu.tsx'

interface TableActionsProps {
  document: SessionDocument
  table: OpenTable
  at: AtTable | null
  isReadOnly: boolean
  isCodeShown: boolean
  onShowCode: () => void
  onBeamer: () => void
  /** The table is no longer there to look at. */
  onGone: () => void
}

/** What one can do with the whole table, as it stands now. */
export function TableActions(props: TableActionsProps) {
  const { document, table, at, isReadOnly, isCodeShown, onShowCode, onBeamer, onGone } = props
  const { t } = useTranslation('tables')
  const { table: desk } = useSession()
  const [asking, setAsking] = useState<'open' | 'close' | null>(null)
  const isHost = at !== null && at.hosted !== null
  const waiting = at?.people.filter(({ state }) => state === 'waiting').length ?? 0

  const closeTable = (): void => {
    // First the change, then the end: it still reaches everybody at the table.
    finishTable(document)
    void desk.closeTable().then(() => showToast({ text: t('page.closedToast') }))
  }
  const leave = (): void => {
    desk.leave()
    showToast({ text: t('page.left') })
  }
  return (
    <div className="wz-open-table__actions">
      <TakeAlongMenu document={document} />
      <Button icon={Presentation} onPress={onBeamer}>
        {t('page.show')}
      </Button>
      {at === null && !isReadOnly && <MoreMenu document={document} table={table} onGone={onGone} />}
      {isHost && !isCodeShown && (
        <Button icon={QrCode} onPress={onShowCode}>
          {t('page.showCode')}
        </Button>
      )}
      {isHost && (
        <Button icon={CircleCheck} onPress={() => setAsking('close')}>
          {t('page.closeTable')}
        </Button>
      )}
      {at !== null && !isHost && (
        <Button icon={LogOut} onPress={leave}>
          {t('page.leave')}
        </Button>
      )}
      {at === null && !isReadOnly && table.finishedAt === '' && (
        <Button variant="primary" icon={DoorOpen} onPress={() => setAsking('open')}>
          {t('page.open')}
        </Button>
      )}
      {asking === 'open' && (
        <OpeningDialog document={document} table={table} onClose={() => setAsking(null)} />
      )}
      {asking === 'close' && (
        <ConfirmDialog
          title={t('closing.title')}
          text={t('closing.text')}
          more={waiting > 0 ? t('closing.waiting', { count: waiting }) : ''}
          confirm={t('closing.confirm')}
          keep={t('closing.keep')}
          onConfirm={closeTable}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  )
}

/** What one does once: rounding off, opening again, deleting. Each can be undone. */
function MoreMenu({ document, table, onGone }: Pick<TableActionsProps, 'document' | 'table' | 'onGone'>) {
  const { t } = useTranslation('tables')
  const remove = useDeleteDocument(document.open.id, 'tables', onGone)
  const finish = (): void => {
    const reopen = finishTable(document)
    showToast({ text: t('page.finishedToast'), action: { label: t('undo'), onPress: reopen } })
  }
  const reopen = (): void => {
    changeTable(document, { finishedAt: '' })
    showToast({ text: t('page.reopened') })
  }
  return (
    <Menu
      trigger={<Button icon={Ellipsis}>{t('page.more')}</Button>}
      items={[
        table.finishedAt === ''
          ? { id: 'finish', label: t('page.finish'), icon: CircleCheck }
          : { id: 'reopen', label: t('page.reopen'), icon: RotateCcw },
        { id: 'delete', label: t('page.delete'), icon: Trash2, isDanger: true },
      ]}
      onAction={(action) => {
        if (action === 'delete') remove()
        else if (action === 'finish') finish()
        else reopen()
      }}
    />
  )
}
