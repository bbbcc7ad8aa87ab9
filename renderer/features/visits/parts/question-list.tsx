import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Trash2 } from 'lucide-react'
import { questionsOf } from '../../../../shared/documents/visit.ts'
import { recordName } from '../../../../shared/kernel/define-entity.ts'
import { VisitQuestion } from '../../../../shared/model/visit-question.ts'
import { useDocumentValue } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { CommitTextField, SortableList, showToast, type SortableWords } from '../../../ui/index.ts'
import { ask, changeQuestion, placeQuestion, removeQuestion } from '../commands.ts'
import { AddLine } from './add-line.tsx'
import { AlsoInRecord } from './also-in.tsx'
import { NamedButton } from './named-button.tsx'

/** What one wants to know, in the order in which one wants to ask it. */
export function QuestionList({ document }: { document: SessionDocument }) {
  const { t } = useTranslation('visits')
  const questions = useDocumentValue(document, questionsOf)
  const words = useSortableWords()
  const remove = (id: string): void => {
    const restore = removeQuestion(document, id)
    showToast({ text: t('questions.removed'), action: { label: t('putBack'), onPress: restore } })
  }
  return (
    <>
      {questions.length === 0 ? (
        <p className="wz-visit__quiet">{t('questions.none')}</p>
      ) : (
        <SortableList
          label={t('questions.title')}
          items={questions}
          onMove={(id, index) => placeQuestion(document, id, index)}
          words={words}
        >
          {(question, handle) => (
            <div className="wz-visit__question">
              {handle}
              <div className="wz-visit__grow">
                <CommitTextField
                  label={t('questions.question', { place: questions.indexOf(question) + 1 })}
                  value={question.text}
                  // A question without words is no question: what stood there comes back.
                  onCommit={(text) => changeQuestion(document, question.id, { text })}
                  changedText={(other) => t('changed', { other })}
                  maxLength={500}
                />
                <AlsoInRecord
                  document={document}
                  record={recordName(VisitQuestion.name, question.id)}
                  labels={{ text: t('questions.title') }}
                  onChoose={(field, value) => changeQuestion(document, question.id, { [field]: value })}
                />
              </div>
              <NamedButton
                icon={Trash2}
                label={t('questions.remove')}
                name={t('questions.removeNamed', { text: question.text })}
                onPress={() => remove(question.id)}
              />
            </div>
          )}
        </SortableList>
      )}
      <AddLine
        label={t('questions.new')}
        description={t('questions.newDescription')}
        maxLength={500}
        onAdd={(text) => ask(document, text)}
      />
    </>
  )
}

function useSortableWords(): SortableWords<VisitQuestion> {
  const { t } = useTranslation('visits')
  return useMemo(
    () => ({
      handle: ({ text }) => t('questions.move', { text }),
      instructions: t('questions.instructions'),
      pickedUp: ({ text }, place, count) => t('questions.pickedUp', { text, place, count }),
      moved: ({ text }, place, count) => t('questions.moved', { text, place, count }),
      dropped: ({ text }, place, count) => t('questions.dropped', { text, place, count }),
      cancelled: ({ text }) => t('questions.cancelled', { text }),
    }),
    [t],
  )
}
