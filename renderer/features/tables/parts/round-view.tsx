import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Play, Trash2 } from 'lucide-react'
import type { Awareness } from 'y-protocols/awareness'
import { readingCopy } from '../../../../shared/documents/note.ts'
import { roundText } from '../../../../shared/documents/table.ts'
import type { Round } from '../../../../shared/model/round.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { WrittenText } from '../../../editor/written-text.tsx'
import { Button, CommitTextField, showToast } from '../../../ui/index.ts'
import { beginRound, changeRound, removeRound } from '../commands.ts'
import { MinutesField } from './minutes-field.tsx'

interface RoundViewProps {
  document: SessionDocument
  round: Round
  number: number
  of: number
  isNow: boolean
  /** People sit at the table: starting a round is what comes next. */
  isHeld: boolean
  isOver: boolean
  isReadOnly: boolean
  awareness: Awareness | null
  user: { name: string; color: string }
}

/** The chosen round: its question, its minutes, and the text that the table writes. Give it the round as key. */
export function RoundView(props: RoundViewProps) {
  const { document, round, number, of, isNow, isHeld, isOver, isReadOnly, awareness, user } = props
  const { t } = useTranslation('tables')
  const { doc, readOnly } = document.open
  // The editor takes away what it does not know: what needs a newer build is shown from a copy.
  const [body] = useState(() => roundText(readOnly ? readingCopy(doc) : doc, round.id))
  const remove = (): void => {
    const restore = removeRound(document, round.id)
    showToast({ text: t('rounds.removed'), action: { label: t('undo'), onPress: restore } })
  }
  return (
    <section className="wz-round" aria-label={t('rounds.number', { number })}>
      <div className="wz-round__head">
        <h2>{t('rounds.numberOf', { number, count: of })}</h2>
        {!isReadOnly && (
          <div className="wz-round__actions">
            <Button size="sm" variant="quiet" icon={Trash2} onPress={remove}>
              {t('rounds.remove')}
            </Button>
            {!isOver && (
              <Button
                size="sm"
                icon={Play}
                variant={isNow ? 'quiet' : isHeld ? 'primary' : 'secondary'}
                onPress={() => beginRound(document, round.id)}
              >
                {isNow ? t('rounds.startAgain') : t('rounds.start')}
              </Button>
            )}
          </div>
        )}
      </div>
      <div className="wz-round__fields">
        <CommitTextField
          label={t('rounds.question')}
          value={round.question}
          onCommit={(question) => changeRound(document, round.id, { question })}
          changedText={(other) => t('changed', { other })}
          isReadOnly={isReadOnly}
          maxLength={500}
          placeholder={t('rounds.questionPlaceholder')}
        />
        <MinutesField document={document} round={round} isReadOnly={isReadOnly} />
      </div>
      <WrittenText
        // The cursor of another presence needs an editor of its own.
        key={awareness?.clientID ?? 'alone'}
        body={body}
        awareness={awareness}
        user={user}
        isReadOnly={isReadOnly}
        label={t('rounds.text', { number })}
        placeholder={t('rounds.textPlaceholder')}
      />
    </section>
  )
}
