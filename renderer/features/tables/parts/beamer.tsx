import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readingCopy } from '../../../../shared/documents/note.ts'
import { roundText } from '../../../../shared/documents/table.ts'
import type { Round } from '../../../../shared/model/round.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { WrittenText } from '../../../editor/written-text.tsx'
import { RoundClock } from './round-clock.tsx'
import { Stage } from './stage.tsx'

interface BeamerProps {
  document: SessionDocument
  title: string
  /** The round on the screen; null when there is none. */
  round: Round | null
  number: number
  isNow: boolean
  onClose: () => void
}

/** What the room reads: the question, the time that is left, the text. Nothing else. */
export function Beamer({ document, title, round, number, isNow, onClose }: BeamerProps) {
  const { t } = useTranslation('tables')
  return (
    <Stage label={t('stage.label')} onClose={onClose}>
      <div className="wz-beamer">
        <header className="wz-beamer__head">
          <h2>
            {round === null ? title || t('untitled') : round.question || t('rounds.number', { number })}
          </h2>
          {round !== null && isNow && <RoundClock round={round} />}
        </header>
        {round === null ? (
          <p>{t('stage.noRound')}</p>
        ) : (
          <Words key={round.id} document={document} round={round.id} number={number} />
        )}
      </div>
    </Stage>
  )
}

const nobody = { name: '', color: '#000000' }

function Words({ document, round, number }: { document: SessionDocument; round: string; number: number }) {
  const { t } = useTranslation('tables')
  const { doc, readOnly } = document.open
  const [body] = useState(() => roundText(readOnly ? readingCopy(doc) : doc, round))
  return (
    <WrittenText
      body={body}
      awareness={null}
      user={nobody}
      isReadOnly
      label={t('rounds.text', { number })}
      placeholder=""
    />
  )
}
