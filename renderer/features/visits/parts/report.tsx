import { useTranslation } from 'react-i18next'
import { RotateCcw } from 'lucide-react'
import { questionsOf } from '../../../../shared/documents/visit.ts'
import { Photo } from '../../../../shared/model/photo.ts'
import { Verdict } from '../../../../shared/model/verdict.ts'
import { dayOf, sayDay } from '../../../../shared/rules/say-date.ts'
import { usePresentNames } from '../../../common/present-names.ts'
import { useDocumentValue, useEntities } from '../../../data/react.ts'
import { Button, DefinitionList, Section, Stack } from '../../../ui/index.ts'
import { isWritten } from '../progress.ts'
import { OthersVerdict } from './others-verdict.tsx'
import { PhotoPicture } from './photo-picture.tsx'
import { inOrderOfTaking } from './photos.tsx'
import { ReportActions } from './report-actions.tsx'
import { ReportQuestions } from './report-questions.tsx'
import { usePlace } from './use-place.ts'
import { byTheme } from './verdicts.tsx'
import { VisitText } from './visit-text.tsx'
import type { VisitPartProps } from './visit-part.ts'

interface ReportProps extends VisitPartProps {
  isReadOnly: boolean
  onReopen: () => void
}

/** The visit to read (*verslag*); what was agreed can still be ticked off. */
export function Report({ document, dossier, visit, isReadOnly, onReopen }: ReportProps) {
  const { t, i18n } = useTranslation('visits')
  const written = useDocumentValue(document, isWritten)
  const questions = useDocumentValue(document, questionsOf)
  const photos = inOrderOfTaking(useEntities(document, Photo))
  const verdicts = byTheme(useEntities(document, Verdict))
  const names = usePresentNames(dossier === '' ? [] : [dossier], visit)
  const day = sayDay(visit.date, dayOf(new Date()), i18n.language) || t('noDate')
  return (
    <Stack gap="lg">
      <Section
        title={t('report.title')}
        actions={
          !isReadOnly && (
            <Button size="sm" variant="quiet" icon={RotateCcw} onPress={onReopen}>
              {t('finish.reopen')}
            </Button>
          )
        }
      >
        <DefinitionList
          emptyText={t('report.unknown')}
          items={[
            { term: t('report.when'), value: [day, visit.startsAt].filter(Boolean).join(' · ') },
            { term: t('report.place'), value: usePlace(document.open.id, dossier, visit) },
            { term: t('report.with'), value: names.join(', ') },
          ]}
        />
        {written ? <VisitText document={document} isReadOnly /> : <p>{t('note.none')}</p>}
      </Section>
      <ReportQuestions questions={questions} />
      {verdicts.length > 0 && (
        <Section title={t('verdicts.title')}>
          {verdicts.map((verdict) => (
            <OthersVerdict key={verdict.id} verdict={verdict} />
          ))}
        </Section>
      )}
      {photos.length > 0 && (
        <Section title={t('photos.title')}>
          <ul className="wz-visit__photos">
            {photos.map((photo, index) => (
              <li className="wz-visit__photo" key={photo.id}>
                <figure>
                  <PhotoPicture doc={document.open.id} photo={photo} place={index + 1} />
                  {photo.caption !== '' && <figcaption>{photo.caption}</figcaption>}
                </figure>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <ReportActions document={document} isReadOnly={isReadOnly} />
    </Stack>
  )
}
