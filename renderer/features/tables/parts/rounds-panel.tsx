import { useTranslation } from 'react-i18next'
import type { Round } from '../../../../shared/model/round.ts'
import type { OpenTable } from '../../../../shared/model/table.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Section, SortableList } from '../../../ui/index.ts'
import { placeRound } from '../commands.ts'
import type { Placed } from '../use-places.ts'
import { NewRound } from './new-round.tsx'
import { RoundRow } from './round-row.tsx'
import './rounds.css'

interface RoundsPanelProps {
  document: SessionDocument
  table: OpenTable
  rounds: readonly Round[]
  chosen: string | null
  onChoose: (round: string) => void
  placed: readonly Placed[]
  isReadOnly: boolean
}

/** The rounds in their order: choose one, add one, move them. */
export function RoundsPanel({
  document,
  table,
  rounds,
  chosen,
  onChoose,
  placed,
  isReadOnly,
}: RoundsPanelProps) {
  const { t } = useTranslation('tables')
  const nameOf = (round: Round): string =>
    round.question || t('rounds.number', { number: rounds.findIndex(({ id }) => id === round.id) + 1 })
  const at = (round: Round, place: number, of: number) => ({ question: nameOf(round), place, of })
  return (
    <Section title={t('rounds.title')}>
      {rounds.length === 0 && (
        <p className="wz-open-table__hint">{isReadOnly ? t('rounds.noneRead') : t('rounds.none')}</p>
      )}
      <SortableList
        label={t('rounds.list')}
        items={rounds}
        onMove={(round, index) => placeRound(document, round, index)}
        isReadOnly={isReadOnly}
        words={{
          handle: (round) => t('rounds.drag.handle', { question: nameOf(round) }),
          instructions: t('rounds.drag.instructions'),
          pickedUp: (...moved) => t('rounds.drag.pickedUp', at(...moved)),
          moved: (...moved) => t('rounds.drag.moved', at(...moved)),
          dropped: (...moved) => t('rounds.drag.dropped', at(...moved)),
          cancelled: (round) => t('rounds.drag.cancelled', { question: nameOf(round) }),
        }}
      >
        {(round, handle) => (
          <RoundRow
            round={round}
            number={rounds.indexOf(round) + 1}
            handle={handle}
            isChosen={round.id === chosen}
            isNow={round.id === table.round && table.finishedAt === ''}
            here={placed.filter((person) => person.round === round.id)}
            onChoose={() => onChoose(round.id)}
          />
        )}
      </SortableList>
      {!isReadOnly && <NewRound document={document} onMade={onChoose} />}
    </Section>
  )
}
