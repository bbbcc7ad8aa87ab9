import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { OpenTable, TABLE_RECORD } from '../../../shared/model/table.ts'
import { roundsOf } from '../../../shared/documents/table.ts'
import type { TablePerson } from '../../../shared/sync/table-messages.ts'
import type { LinkState } from '../../data/table/table-link.ts'
import { EmptyState } from '../../ui/index.ts'
import type { Copy, GuestTable } from '../table/guest-table.ts'
import { useDocumentValue } from '../use-document-value.ts'
import { useMe } from '../use-me.ts'
import { useRound } from '../use-round.ts'
import { GuestState } from './guest-state.tsx'
import { Notices } from './notices.tsx'
import { People } from './people.tsx'
import { RoundNav } from './round-nav.tsx'
import { RoundText } from './round-text.tsx'
import { TableBar } from './table-bar.tsx'

interface TableStepProps {
  table: GuestTable
  link: LinkState
  people: readonly TablePerson[]
  copy: Copy
}

/** At the table, or with what one has of it when it is over. */
export function TableStep({ table, link, people, copy }: TableStepProps) {
  const { t } = useTranslation('guest')
  const { title, round: current } = useDocumentValue(copy.doc, readTable)
  const rounds = useDocumentValue(copy.doc, roundsOf)
  const me = useMe(link)
  const { shown, movedOn, choose, follow } = useRound(rounds, current)
  const isReadOnly = me === null || !me.mayWrite || link.name === 'refused'
  useEffect(() => {
    document.title = title || t('table')
  }, [title, t])

  return (
    <div className="wz-guest">
      <TableBar title={title || t('untitled')} table={table} copy={copy} link={link} />
      <main className="wz-guest__main">
        <Notices
          link={link}
          isReader={me?.mayWrite === false}
          onAgain={table.again}
          onAskAgain={table.askAgain}
          onFresh={() => void table.startOver()}
        />
        {shown === null ? (
          <EmptyState title={t('rounds.none')}>{t('rounds.noneText')}</EmptyState>
        ) : (
          <>
            <RoundNav rounds={rounds} shown={shown.id} current={current} onChoose={choose} />
            <RoundText
              key={shown.id}
              copy={copy}
              rounds={rounds}
              round={shown}
              isNow={shown.id === current}
              movedOn={movedOn}
              onFollow={follow}
              me={me}
              isReadOnly={isReadOnly}
            />
          </>
        )}
        <People people={people} me={me?.id ?? null} />
      </main>
      <GuestState link={link} kept={copy.kept} />
    </div>
  )
}

function readTable(doc: Copy['doc']): OpenTable {
  return OpenTable.read(doc, TABLE_RECORD)
}
