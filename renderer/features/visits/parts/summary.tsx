import { useTranslation } from 'react-i18next'
import { Camera, ListChecks, NotebookPen, Scale } from 'lucide-react'
import { questionsOf } from '../../../../shared/documents/visit.ts'
import { Photo } from '../../../../shared/model/photo.ts'
import { Verdict } from '../../../../shared/model/verdict.ts'
import { useDocumentValue, useEntities } from '../../../data/react.ts'
import type { SessionDocument } from '../../../data/workspace-session.ts'
import { isWritten } from '../progress.ts'
import { CountedList } from './counted-list.tsx'

/** What one brings home, counted. */
export function Summary({ document }: { document: SessionDocument }) {
  const { t } = useTranslation('visits')
  const written = useDocumentValue(document, isWritten)
  const questions = useDocumentValue(document, questionsOf)
  const photos = useEntities(document, Photo).length
  const verdicts = useEntities(document, Verdict).length
  const done = questions.filter((question) => question.done).length
  return (
    <CountedList
      lines={[
        [NotebookPen, written ? t('finish.text') : t('finish.noText')],
        [ListChecks, t('finish.questions', { done, count: questions.length })],
        [Camera, t('finish.photos', { count: photos })],
        [Scale, t('finish.verdicts', { count: verdicts })],
      ]}
    />
  )
}
