import { useTranslation } from 'react-i18next'
import { questionsOf } from '../../../../shared/documents/visit.ts'
import { recordName } from '../../../../shared/kernel/define-entity.ts'
import { VisitQuestion } from '../../../../shared/model/visit-question.ts'
import { useDocumentValue } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { Checkbox, CommitTextField, Section } from '../../../ui/index.ts'
import { ask, changeQuestion } from '../commands.ts'
import { AddLine } from './add-line.tsx'
import { AlsoInRecord } from './also-in.tsx'

/** The questions as a checklist: tick, and a short answer. */
export function CaptureQuestions({ document }: { document: SessionDocument }) {
  const { t } = useTranslation('visits')
  const questions = useDocumentValue(document, questionsOf)
  const done = questions.filter((question) => question.done).length
  return (
    <Section
      title={t('questions.title')}
      actions={
        questions.length > 0 && (
          <span className="wz-visit__quiet">
            {t('questions.progress', { done, count: questions.length })}
          </span>
        )
      }
    >
      {questions.length === 0 && <p className="wz-visit__quiet">{t('questions.noneOnTheSpot')}</p>}
      {questions.length > 0 && (
        <ul className="wz-visit__list">
          {questions.map((question) => (
            <li key={question.id}>
              <Checkbox
                isSelected={question.done}
                onChange={(isDone) => changeQuestion(document, question.id, { done: isDone })}
              >
                {question.text}
              </Checkbox>
              <CommitTextField
                label={t('questions.answer')}
                value={question.answer}
                onCommit={(answer) => changeQuestion(document, question.id, { answer })}
                changedText={(other) => t('changed', { other })}
                isMultiline
                maxLength={2000}
              />
              <AlsoInRecord
                document={document}
                record={recordName(VisitQuestion.name, question.id)}
                labels={{ answer: t('questions.answer') }}
                onChoose={(field, value) => changeQuestion(document, question.id, { [field]: value })}
              />
            </li>
          ))}
        </ul>
      )}
      <AddLine label={t('questions.new')} maxLength={500} onAdd={(text) => ask(document, text)} />
    </Section>
  )
}
