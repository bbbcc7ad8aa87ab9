import { useTranslation } from 'react-i18next'
import { CircleCheck, Wifi } from 'lucide-react'
import type { OpenTable } from '../../../../shared/model/table.ts'
import { localeOf } from '../../../../shared/rules/say-date.ts'
import { useSession } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Badge, Banner } from '../../../ui/index.ts'
import type { AtTable } from '../at-table.ts'
import { joinFault } from '../join-fault.ts'
import { Interrupted } from './interrupted.tsx'

interface TableStateProps {
  document: SessionDocument
  table: OpenTable
  at: AtTable | null
  isReadOnly: boolean
}

/** In words: whether the table is open, whether this laptop is at it, whether one may write. */
export function TableState({ document, table, at, isReadOnly }: TableStateProps) {
  const { t } = useTranslation('tables')
  return (
    <>
      {isReadOnly && (
        <Banner tone="info" title={t('readOnly.title')}>
          {document.open.readOnly ? t('readOnly.newer') : t('readOnly.reader')}
        </Banner>
      )}
      <Interrupted />
      {at !== null && <Seat at={at} />}
      {at === null && table.finishedAt !== '' && (
        <div>
          <Badge icon={CircleCheck}>{t('page.finishedBadge')}</Badge>
        </div>
      )}
    </>
  )
}

function Seat({ at: { hosted, link } }: { at: AtTable }) {
  const { t, i18n } = useTranslation('tables')
  const { table } = useSession()
  switch (link.name) {
    case 'connecting':
    case 'waiting':
      return <Banner tone="info" title={t('page.connecting')} />
    case 'lost':
      return (
        <Banner tone="attention" title={t('page.reconnecting')}>
          {t('page.reconnectingText')}
        </Banner>
      )
    case 'refused':
      return (
        <Banner
          tone="attention"
          title={t('page.ended')}
          action={{ label: t('close'), onPress: () => table.leave() }}
        >
          {t(`join.failed.${joinFault(link.reason)}`)}
        </Banner>
      )
    case 'seated': {
      const time = new Intl.DateTimeFormat(localeOf(i18n.language), {
        hour: '2-digit',
        minute: '2-digit',
      }).format(link.seat.closesAt)
      return (
        <div className="wz-open-table__now" role="status">
          <Badge tone="positive" icon={Wifi}>
            {hosted === null ? t('page.joined') : t('page.openNow')}
          </Badge>
          <span>{t('page.closesAt', { time })}</span>
        </div>
      )
    }
  }
}
