import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { roundText } from '../../../shared/documents/table.ts'
import type { Round } from '../../../shared/model/round.ts'
import type { TableSeat } from '../../data/table/table-link.ts'
import { useOwnPresence } from '../../editor/own-presence.ts'
import { colourOf } from '../../editor/person-colour.ts'
import { WrittenText } from '../../editor/written-text.tsx'
import { Badge, Banner } from '../../ui/index.ts'
import type { Copy } from '../table/guest-table.ts'
import { RoundClock } from './round-clock.tsx'

interface RoundTextProps {
  copy: Copy
  rounds: readonly Round[]
  round: Round
  isNow: boolean
  /** The table went on to another round. */
  movedOn: boolean
  onFollow: () => void
  me: TableSeat | null
  isReadOnly: boolean
}

/** One round: its question, its time, and what the table writes. Give it the round as key. */
export function RoundText(props: RoundTextProps) {
  const { copy, rounds, round, isNow, movedOn, onFollow, me, isReadOnly } = props
  const { t } = useTranslation('guest')
  const [body] = useState(() => roundText(copy.doc, round.id))
  const number = rounds.indexOf(round) + 1
  const user = { name: me?.name ?? '', color: colourOf(me?.id ?? '') }
  // Who never sat down since this page was loaded has no name to show; the awareness waits.
  useOwnPresence(me === null ? null : copy.awareness, user, `round:${round.id}`)
  return (
    <section className="wz-guest__text" aria-labelledby="wz-question">
      {movedOn && (
        <Banner
          tone="info"
          title={t('rounds.movedOnUnknown')}
          action={{ label: t('rounds.follow'), onPress: onFollow }}
        />
      )}
      <div className="wz-guest__head">
        <p className="wz-guest__number">
          {t('rounds.numberOf', { number, count: rounds.length })}{' '}
          {isNow && <Badge tone="accent">{t('rounds.now')}</Badge>}
        </p>
        {isNow && <RoundClock round={round} />}
        <h2 id="wz-question">{round.question || t('rounds.noQuestion')}</h2>
      </div>
      <WrittenText
        // The caret that others see carries a name from the moment that the editor is made.
        key={me?.id ?? 'nobody'}
        body={body}
        awareness={copy.awareness}
        user={user}
        isReadOnly={isReadOnly}
        label={t('rounds.text', { number })}
        placeholder={isReadOnly ? '' : t('rounds.placeholder')}
      />
    </section>
  )
}
