import { useTranslation } from 'react-i18next'
import { CircleCheck, CircleDashed } from 'lucide-react'
import type { VisitQuestion } from '../../../../shared/model/visit-question.ts'
import { Badge, Section } from '../../../ui/index.ts'

/** What was asked, and what the answer was. */
export function ReportQuestions({ questions }: { questions: readonly VisitQuestion[] }) {
  const { t } = useTranslation('visits')
  if (questions.length === 0) return null
  return (
    <Section title={t('questions.title')}>
      <ul className="wz-visit__list">
        {questions.map(({ id, text, answer, done }) => (
          <li key={id}>
            <div className="wz-visit__line">
              <p className="wz-visit__grow">
                <strong>{text}</strong>
              </p>
              <Badge tone={done ? 'positive' : 'neutral'} icon={done ? CircleCheck : CircleDashed}>
                {t(done ? 'questions.done' : 'questions.open')}
              </Badge>
            </div>
            <p className={answer === '' ? 'wz-visit__quiet' : 'wz-visit__words'}>
              {answer || t('report.unanswered')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
