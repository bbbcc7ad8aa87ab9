import { useTranslation } from 'react-i18next'
import { ArrowUpRight, Check, ListChecks, RotateCcw } from 'lucide-react'
import { verdicts } from '../../../../shared/model/verdict.ts'
import type { RowOf } from '../../../../shared/projection/rows-of.ts'
import { dayOf, sayDay } from '../../../../shared/rules/say-date.ts'
import { wordKey } from '../../../../shared/rules/word-key.ts'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import type { Outcomes } from '../../../data/queries/outcomes.ts'
import { useSession } from '../../../data/react.ts'
import { Button, EmptyState, Section, Stack } from '../../../ui/index.ts'
import { setActionDone, setFollowedUp } from '../commands.ts'
import { ListRow } from './list-row.tsx'
import './overview.css'

interface OutcomesTabProps {
  outcomes: Outcomes
  today: string
  isReadOnly: boolean
  /** Opens the visit or meeting where it was agreed. */
  onOpen: (doc: DocId) => void
  /** Goes to where a visit or meeting is planned. */
  onPlan: () => void
}

/** What visits and meetings with this provider led to, what is still open first. */
export function OutcomesTab({ outcomes, today, isReadOnly, onOpen, onPlan }: OutcomesTabProps) {
  const { t } = useTranslation('dossier')
  const { actions, decisions, verdicts: seen } = outcomes
  if (actions.length + decisions.length + seen.length === 0) {
    return (
      <EmptyState
        icon={ListChecks}
        title={t('outcomes.none.title')}
        action={!isReadOnly && <Button onPress={onPlan}>{t('outcomes.none.plan')}</Button>}
      >
        {t('outcomes.none.text')}
      </EmptyState>
    )
  }
  return (
    <div className="wz-dossier-part">
      <Stack gap="lg">
        {actions.length > 0 && (
          <Section title={t('outcomes.actions')}>
            <ul className="wz-dossier-list">
              {actions.map((action) => (
                <ActionRow key={action.key} {...{ action, today, isReadOnly, onOpen }} />
              ))}
            </ul>
          </Section>
        )}
        {decisions.length > 0 && (
          <Section title={t('outcomes.decisions')}>
            <ul className="wz-dossier-list">
              {decisions.map((decision) => (
                <DecisionRow key={decision.key} {...{ decision, today, onOpen }} />
              ))}
            </ul>
          </Section>
        )}
        {seen.length > 0 && (
          <Section title={t('outcomes.verdicts')}>
            <ul className="wz-dossier-list">
              {seen.map((verdict) => (
                <VerdictRow key={verdict.key} {...{ verdict, today, isReadOnly, onOpen }} />
              ))}
            </ul>
          </Section>
        )}
      </Stack>
    </div>
  )
}

type RowProps = Omit<OutcomesTabProps, 'outcomes' | 'onPlan'>

function ActionRow({ action, today, isReadOnly, onOpen }: RowProps & { action: RowOf<'action'> }) {
  const { t, i18n } = useTranslation('dossier')
  const session = useSession()
  const isDone = action.doneAt !== ''
  const due = action.due === '' ? '' : sayDay(action.due, today, i18n.language)
  const late = !isDone && action.due !== '' && action.due < today
  const facts = [
    isDone
      ? t('outcomes.done', { when: sayDay(dayOf(new Date(action.doneAt)), today, i18n.language) })
      : t('outcomes.open'),
    action.owner,
    due === '' ? '' : late ? t('outcomes.late', { day: due }) : t('outcomes.before', { day: due }),
  ]
  const done = {
    icon: isDone ? RotateCcw : Check,
    label: isDone ? t('outcomes.reopenShort') : t('outcomes.finishShort'),
    name: isDone ? t('outcomes.reopen', { text: action.text }) : t('outcomes.finish', { text: action.text }),
    onPress: () => void setActionDone(session, action, !isDone),
  }
  return (
    <ListRow
      name={action.text}
      more={facts.filter(Boolean).join(' · ')}
      actions={[...(isReadOnly ? [] : [done]), useSource(action, onOpen)]}
    />
  )
}

function DecisionRow({
  decision,
  today,
  onOpen,
}: Omit<RowProps, 'isReadOnly'> & { decision: RowOf<'decision'> }) {
  const { i18n } = useTranslation('dossier')
  return (
    <ListRow
      name={decision.text}
      more={sayDay(decision.date, today, i18n.language)}
      actions={[useSource(decision, onOpen)]}
    />
  )
}

function VerdictRow({ verdict, today, isReadOnly, onOpen }: RowProps & { verdict: RowOf<'verdict'> }) {
  const { t, i18n } = useTranslation(['dossier', 'vocabulary'])
  const session = useSession()
  const { followUp, followedUpAt } = verdict
  const isDone = followedUpAt !== ''
  const facts = [
    verdict.because,
    followUp === '' ? '' : t('outcomes.followUp', { text: followUp }),
    isDone ? t('outcomes.done', { when: sayDay(dayOf(new Date(followedUpAt)), today, i18n.language) }) : '',
  ]
  const word = t(`vocabulary:verdict.${wordKey(verdicts, verdict.verdict)}`)
  const name = `${verdict.theme}: ${word.toLocaleLowerCase(i18n.language)}`
  const done = {
    icon: isDone ? RotateCcw : Check,
    label: isDone ? t('outcomes.reopenShort') : t('outcomes.finishShort'),
    name: isDone ? t('outcomes.reopen', { text: followUp }) : t('outcomes.finish', { text: followUp }),
    onPress: () => void setFollowedUp(session, verdict, !isDone),
  }
  return (
    <ListRow
      name={name}
      more={facts.filter(Boolean).join(' · ')}
      actions={[
        ...(isReadOnly || followUp === '' ? [] : [done]),
        useSource({ ...verdict, text: name }, onOpen),
      ]}
    />
  )
}

/** The way to where it was agreed. */
function useSource({ doc, text }: { doc: DocId; text: string }, onOpen: (doc: DocId) => void) {
  const { t } = useTranslation('dossier')
  return {
    icon: ArrowUpRight,
    label: t('outcomes.sourceShort'),
    name: t('outcomes.source', { text }),
    onPress: () => onOpen(doc),
  }
}
