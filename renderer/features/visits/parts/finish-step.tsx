import { useTranslation } from 'react-i18next'
import { Check } from 'lucide-react'
import { Button, Section, Stack } from '../../../ui/index.ts'
import { Actions } from './actions.tsx'
import { FollowUps } from './follow-ups.tsx'
import { Summary } from './summary.tsx'
import type { VisitPartProps } from './visit-part.ts'

/** What the visit leads to, before it becomes a report. */
export function FinishStep({ document, dossier, onFinish }: VisitPartProps & { onFinish: () => void }) {
  const { t } = useTranslation('visits')
  return (
    <Stack gap="lg">
      <Section title={t('finish.summary')}>
        <Summary document={document} />
      </Section>
      <FollowUps document={document} dossier={dossier} />
      <Actions document={document} dossier={dossier} />
      <div className="wz-visit__finish">
        <Button variant="primary" icon={Check} onPress={onFinish}>
          {t('finish.finish')}
        </Button>
        <p className="wz-visit__quiet">{t('finish.explain')}</p>
      </div>
    </Stack>
  )
}
