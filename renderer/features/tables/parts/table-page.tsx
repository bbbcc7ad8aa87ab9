import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ArrowLeft } from 'lucide-react'
import { roundsOf } from '../../../../shared/documents/table.ts'
import type { OpenTable } from '../../../../shared/model/table.ts'
import { useDocumentValue, useReadOnly, useSession } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { useOwnPresence } from '../../../editor/own-presence.ts'
import { colourOf } from '../../../editor/person-colour.ts'
import { Button, Page, showToast, useShortcut } from '../../../ui/index.ts'
import { useAtTable, useTableAwareness } from '../at-table.ts'
import { placeOf, usePlaces } from '../use-places.ts'
import { Beamer } from './beamer.tsx'
import { CodeSection } from './code-section.tsx'
import { CodeStage } from './code-stage.tsx'
import { Lobby } from './lobby.tsx'
import { NowStrip } from './now-strip.tsx'
import { PeoplePanel } from './people-panel.tsx'
import { RoundView } from './round-view.tsx'
import { RoundsPanel } from './rounds-panel.tsx'
import { SeatsPanel } from './seats-panel.tsx'
import { TableActions } from './table-actions.tsx'
import { TableFields } from './table-fields.tsx'
import { TableState } from './table-state.tsx'
import { TableTitle } from './table-title.tsx'
import '../tables.css'

interface TablePageProps {
  document: SessionDocument
  table: OpenTable
  onBack: () => void
}

/** Left the rounds, in the middle what the table writes, right who is or should be there. */
export function TablePage({ document, table, onBack }: TablePageProps) {
  const { t } = useTranslation('tables')
  const { t: key } = useTranslation('keys')
  const { person } = useSession()
  const isReadOnly = useReadOnly(document)
  const at = useAtTable(document.open.id)
  const awareness = useTableAwareness(document)
  const rounds = useDocumentValue(document, roundsOf)
  const isOver = table.finishedAt !== ''
  const now = isOver ? null : (rounds.find(({ id }) => id === table.round) ?? null)
  const [choice, setChoice] = useState<string | null>(null)
  const round = rounds.find(({ id }) => id === choice) ?? now ?? rounds[0] ?? null
  const numberOf = (id: string): number => rounds.findIndex((each) => each.id === id) + 1
  const [user] = useState({ name: person.name, color: colourOf(person.id) })
  useOwnPresence(awareness, user, round === null ? undefined : placeOf(round.id))
  const placed = usePlaces(awareness)

  const [stage, setStage] = useState<'beamer' | 'code' | null>(null)
  const [codeChoice, setCodeShown] = useState<boolean | null>(null)
  // Until the first round starts, the code is what everybody looks for.
  const isCodeShown = codeChoice ?? now === null
  const page = useRef<HTMLElement>(null)
  useShortcut({ key: 's', ctrl: true, does: key('kept') }, () =>
    showToast({ text: t('keptByItself'), tone: 'info' }),
  )
  useShortcut({ key: 'F2', does: key('title'), isOff: isReadOnly }, () =>
    page.current?.querySelector<HTMLElement>('.wz-title-field input')?.focus(),
  )
  useShortcut({ key: 'Escape', does: key('back') }, onBack)

  const hosted = at?.hosted ?? null
  return (
    <Page>
      <article className="wz-open-table" ref={page}>
        <h1 className="wz-visually-hidden">{table.title || t('untitled')}</h1>
        <div className="wz-open-table__bar">
          <Button size="sm" variant="quiet" icon={ArrowLeft} onPress={onBack}>
            {t('back')}
          </Button>
          <TableActions
            document={document}
            table={table}
            at={at}
            isReadOnly={isReadOnly}
            isCodeShown={isCodeShown}
            onShowCode={() => setCodeShown(true)}
            onBeamer={() => setStage('beamer')}
            onGone={onBack}
          />
        </div>
        <TableState document={document} table={table} at={at} isReadOnly={isReadOnly} />
        <TableTitle document={document} table={table} isReadOnly={isReadOnly} />
        {at === null && <TableFields document={document} table={table} isReadOnly={isReadOnly} />}
        <div className="wz-open-table__columns">
          <div className="wz-open-table__rounds">
            <RoundsPanel
              document={document}
              table={table}
              rounds={rounds}
              chosen={round?.id ?? null}
              onChoose={setChoice}
              placed={placed}
              isReadOnly={isReadOnly}
            />
          </div>
          <div className="wz-open-table__text">
            {hosted !== null && isCodeShown && (
              <CodeSection
                code={hosted.code}
                onLarge={() => setStage('code')}
                onHide={() => setCodeShown(false)}
              />
            )}
            {now !== null && (
              <NowStrip
                document={document}
                round={now}
                number={numberOf(now.id)}
                isChosen={round?.id === now.id}
                onChoose={() => setChoice(now.id)}
                isReadOnly={isReadOnly}
              />
            )}
            {round === null ? (
              <p className="wz-open-table__hint">{isReadOnly ? t('rounds.noneRead') : t('rounds.choose')}</p>
            ) : (
              <RoundView
                key={round.id}
                document={document}
                round={round}
                number={numberOf(round.id)}
                of={rounds.length}
                isNow={round.id === now?.id}
                isHeld={at !== null}
                isOver={isOver}
                isReadOnly={isReadOnly}
                awareness={awareness}
                user={user}
              />
            )}
          </div>
          <div className="wz-open-table__people">
            {hosted !== null && at !== null && <Lobby people={at.people} />}
            {at !== null && <PeoplePanel people={at.people} me={at.me} isHost={hosted !== null} />}
            <SeatsPanel
              document={document}
              table={table}
              isPreparing={at === null && !isOver}
              isReadOnly={isReadOnly}
            />
          </div>
        </div>
      </article>
      {stage === 'beamer' && (
        <Beamer
          document={document}
          title={table.title}
          round={round}
          number={round === null ? 0 : numberOf(round.id)}
          isNow={round !== null && round.id === now?.id}
          onClose={() => setStage(null)}
        />
      )}
      {stage === 'code' && hosted !== null && at !== null && (
        <CodeStage title={table.title} code={hosted.code} people={at.people} onClose={() => setStage(null)} />
      )}
    </Page>
  )
}
