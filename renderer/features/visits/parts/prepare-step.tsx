import { useTranslation } from 'react-i18next'
import { Section, Stack } from '../../../ui/index.ts'
import { OpenPoints } from './open-points.tsx'
import { QuestionList } from './question-list.tsx'
import { VisitFields } from './visit-fields.tsx'
import type { VisitPartProps } from './visit-part.ts'

interface PrepareStepProps extends VisitPartProps {
  /** How often somebody asked for the title; each time it gets the focus. */
  titleWanted: number
}

/** Where, when, with whom, and what one wants to know. */
export function PrepareStep(props: PrepareStepProps) {
  const { t } = useTranslation('visits')
  return (
    <Stack gap="lg">
      <Section title={t('fields.part')}>
        <VisitFields {...props} />
      </Section>
      <Section title={t('questions.title')}>
        <QuestionList document={props.document} />
      </Section>
      {props.dossier !== '' && <OpenPoints document={props.document} dossier={props.dossier} />}
    </Stack>
  )
}
