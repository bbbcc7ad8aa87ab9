import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { agendaOf } from '../../../../shared/documents/meeting.ts'
import { Action } from '../../../../shared/model/action.ts'
import { Decision } from '../../../../shared/model/decision.ts'
import { useDocumentValue } from '../../../data/react.ts'
import { Section } from '../../../ui/index.ts'
import type { MeetingUse } from '../meeting-use.ts'
import { ActionList } from './action-list.tsx'
import { DecisionList } from './decision-list.tsx'

/** What was decided and agreed at items that are no longer on the agenda; it counts all the same. */
export function LooseOutcomes({ use }: { use: MeetingUse }) {
  const { t } = useTranslation('meetings')
  const gone = useDocumentValue(use.document, itemsGone)
  if (gone.length === 0) return null
  return (
    <Section title={t('loose')}>
      {gone.map((item) => (
        <div className="wz-loose" key={item}>
          <DecisionList use={use} item={item} />
          <ActionList use={use} item={item} />
        </div>
      ))}
    </Section>
  )
}

function itemsGone(content: Y.Doc): string[] {
  const items = new Set(agendaOf(content).map(({ id }) => id))
  const named = [...Decision.list(content), ...Action.list(content)].map(({ item }) => item)
  return [...new Set(named)].filter((item) => !items.has(item)).sort()
}
