import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { countsOf, type ImportPlan } from '../../../../shared/rules/provider-import/plan.ts'
import { Banner, Button, Inline, Section, Stack } from '../../../ui/index.ts'
import type { ImportOutcome } from '../running/run-import.ts'
import type { OpenList } from '../use-import.ts'
import { useTakeBack } from '../use-take-back.ts'
import { IssueSection } from './issue-section.tsx'
import { ReportButton } from './report-button.tsx'
import { TakingBackState } from './taking-back.tsx'

interface DoneStepProps {
  list: OpenList
  plan: ImportPlan
  outcome: ImportOutcome
  onDone: () => void
  onAnother: () => void
}

/** What the import did, and what it left out. */
export function DoneStep({ list, plan, outcome, onDone, onAnother }: DoneStepProps) {
  const { t } = useTranslation('import')
  const [taking, takeBack] = useTakeBack()
  const { past, left, skipped } = outcome
  const { created, updated, contacts } = past
  const { undecided } = countsOf(plan.providers)
  return (
    <Stack gap="lg">
      <Section title={left > 0 ? t('done.stopped') : t('done.title')}>
        <Stack>
          <div className="wz-import__text" role="status">
            <ul>
              {(created > 0 || updated === 0) && <li>{t('done.created', { count: created })}</li>}
              {updated > 0 && <li>{t('done.updated', { count: updated })}</li>}
              {contacts > 0 && <li>{t('done.contacts', { count: contacts })}</li>}
              {left > 0 && <li>{t('done.left', { count: left })}</li>}
              {plan.leftOut > 0 && <li>{t('done.leftOut', { count: plan.leftOut })}</li>}
              {undecided > 0 && <li>{t('done.undecided', { count: undecided })}</li>}
            </ul>
          </div>
          {skipped.length > 0 && (
            <Banner tone="attention" title={t('done.skipped', { names: skipped.join(', ') })} />
          )}
          <TakingBackState state={taking} />
          <Inline>
            <Button variant="primary" onPress={onDone}>
              {t('done.relations')}
            </Button>
            <Button onPress={onAnother}>{t('done.another')}</Button>
            <ReportButton plan={plan} list={list} />
            {past.pieces > 0 && (taking === null || taking.name === 'failed') && (
              <Button icon={Undo2} onPress={() => takeBack(past)}>
                {t('past.takeBackThis')}
              </Button>
            )}
          </Inline>
        </Stack>
      </Section>
      <IssueSection kind="errors" issues={plan.errors} list={list} />
    </Stack>
  )
}
