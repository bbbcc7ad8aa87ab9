import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { VisitQuestion } from '../../../../shared/model/visit-question.ts'
import { openPointsOf } from '../../../data/queries/outcomes.ts'
import { useEntities, useQuery } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { CheckboxGroup, Section } from '../../../ui/index.ts'
import { removeQuestion, takeAlong } from '../commands.ts'

interface OpenPointsProps {
  document: SessionDocument
  dossier: DocId
}

/** What is still open with this provider: tick it, and it is one of the questions. */
export function OpenPoints({ document, dossier }: OpenPointsProps) {
  const { t } = useTranslation('visits')
  const found = useQuery(openPointsOf(dossier), `open-points:${dossier}`)
  const questions = useEntities(document, VisitQuestion)
  // What was agreed in this visit is not a point to take along to it.
  const own = `${document.open.id}#`
  const points = found.state === 'ready' ? found.value.filter(({ key }) => !key.startsWith(own)) : []
  const taken = new Map(questions.map(({ about, id }) => [about, id]))

  const choose = (keys: readonly string[]): void => {
    for (const point of points) {
      const question = taken.get(point.key)
      if (keys.includes(point.key) && question === undefined) takeAlong(document, point)
      if (!keys.includes(point.key) && question !== undefined) removeQuestion(document, question)
    }
  }
  if (found.state !== 'ready') return null
  return (
    <Section title={t('points.title')}>
      {points.length === 0 ? (
        <p className="wz-visit__quiet">{t('points.none')}</p>
      ) : (
        <CheckboxGroup
          label={t('points.description')}
          options={points.map(({ key, text }) => ({ id: key, label: text }))}
          value={points.map(({ key }) => key).filter((key) => taken.has(key))}
          onChange={choose}
        />
      )}
    </Section>
  )
}
