import { useTranslation } from 'react-i18next'
import type { ImportPlan } from '../../../../shared/rules/provider-import/plan.ts'
import { Banner, Button, Inline, Section, Stack } from '../../../ui/index.ts'
import type { ImportOutcome } from '../commands.ts'
import { IssueSection } from './issue-section.tsx'

interface DoneStepProps {
  plan: ImportPlan
  outcome: ImportOutcome
  onDone: () => void
  onAnother: () => void
}

/** What the import did, and what it left out. */
export function DoneStep({ plan, outcome, onDone, onAnother }: DoneStepProps) {
  const { t } = useTranslation('import')
  const { created, updated, left, skipped } = outcome
  const { leftOut } = plan.counts
  return (
    <Stack gap="lg">
      <Section title={left > 0 ? t('done.stopped') : t('done.title')}>
        <Stack>
          <div className="wz-import__text" role="status">
            <ul>
              {(created > 0 || updated === 0) && <li>{t('done.created', { count: created })}</li>}
              {updated > 0 && <li>{t('done.updated', { count: updated })}</li>}
              {left > 0 && <li>{t('done.left', { count: left })}</li>}
              {leftOut > 0 && <li>{t('done.leftOut', { count: leftOut })}</li>}
            </ul>
          </div>
          {skipped.length > 0 && (
            <Banner tone="attention" title={t('done.skipped', { names: skipped.join(', ') })} />
          )}
          <Inline>
            <Button variant="primary" onPress={onDone}>
              {t('done.relations')}
            </Button>
            <Button onPress={onAnother}>{t('done.another')}</Button>
          </Inline>
        </Stack>
      </Section>
      <IssueSection kind="errors" issues={plan.errors} />
    </Stack>
  )
}
