import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LogIn, Plus, Presentation } from 'lucide-react'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { useWanted } from '../../common/wanted.ts'
import { tables } from '../../data/queries/gatherings.ts'
import { useQuery } from '../../data/react.ts'
import { Banner, Button, EmptyState, Loading, Page, PageHeader, useShortcut } from '../../ui/index.ts'
import { Interrupted } from './parts/interrupted.tsx'
import { JoinDialog } from './parts/join-dialog.tsx'
import { NewTableDialog } from './parts/new-table-dialog.tsx'
import { TableList } from './parts/table-list.tsx'
import './tables.css'

export interface TablesScreenProps {
  onOpen: (table: DocId) => void
}

/** The open tables of the workspace: those that come, and those that were. */
export function TablesScreen({ onOpen }: TablesScreenProps) {
  const { t } = useTranslation('tables')
  const { t: key } = useTranslation('keys')
  const all = useQuery(tables(), 'tables')
  const [dialog, setDialog] = useState<'new' | 'join' | null>(null)
  useShortcut({ key: 'n', ctrl: true, does: key('newTable') }, () => setDialog('new'))
  useWanted('new-table', () => setDialog('new'))
  const close = (): void => setDialog(null)
  const isEmpty = all.state === 'ready' && all.value.length === 0
  const buttons = (
    <>
      <Button icon={LogIn} onPress={() => setDialog('join')}>
        {t('list.join')}
      </Button>
      <Button icon={Plus} variant="primary" onPress={() => setDialog('new')}>
        {t('list.new')}
      </Button>
    </>
  )
  return (
    <Page>
      <PageHeader title={t('list.title')} actions={!isEmpty && buttons} />
      <Interrupted />
      {all.state === 'error' && (
        <Banner tone="error" title={t('list.failed.title')}>
          {t('list.failed.text')}
        </Banner>
      )}
      {all.state === 'loading' && <Loading label={t('list.loading')} />}
      {isEmpty && (
        <EmptyState
          icon={Presentation}
          title={t('list.none.title')}
          action={<div className="wz-tables__first">{buttons}</div>}
        >
          {t('list.none.text')}
        </EmptyState>
      )}
      {all.state === 'ready' && !isEmpty && (
        <TableList
          tables={all.value.flatMap((found) => (found.kind === 'table' ? [found.row] : []))}
          onOpen={onOpen}
        />
      )}
      {dialog === 'new' && <NewTableDialog onClose={close} onMade={onOpen} />}
      {dialog === 'join' && <JoinDialog onClose={close} onJoined={onOpen} />}
    </Page>
  )
}
