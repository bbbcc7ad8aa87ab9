import { useTranslation } from 'react-i18next'
import type { ImportPlan } from '../../../../shared/rules/provider-import/plan.ts'
import { Banner, Button, DefinitionList, Inline, Section, Stack } from '../../../ui/index.ts'
import { IssueSection } from './issue-section.tsx'
import { ProvidersTable } from './providers-table.tsx'

interface CheckedStepProps {
  file: string
  plan: ImportPlan
  onStart: () => void
  onOther: () => void
}

/** What importing the list would do, before anything is done. */
export function CheckedStep({ file, plan, onStart, onOther }: CheckedStepProps) {
  const { t, i18n } = useTranslation('import')
  const { counts, providers, errors, warnings, ignoredColumns } = plan
  const number = (count: number): string => count.toLocaleString(i18n.language)
  const facts = [
    { term: t('checked.created'), value: number(counts.created) },
    { term: t('checked.updated'), value: number(counts.updated) },
    { term: t('checked.locations'), value: number(counts.locations) },
    { term: t('checked.leftOut'), value: number(counts.leftOut) },
    ...(ignoredColumns.length === 0
      ? []
      : [{ term: t('checked.ignored'), value: ignoredColumns.join(', ') }]),
  ]
  return (
    <Stack gap="lg">
      <Section title={t('checked.title')}>
        <Stack>
          <p>{t('checked.intro', { file })}</p>
          <DefinitionList emptyText={t('columns.none')} items={facts} />
          {counts.updated > 0 && <p>{t('checked.updatedMeans')}</p>}
          {providers.length === 0 && (
            <Banner tone="attention" title={t('checked.nothing')}>
              {t('checked.nothingText')}
            </Banner>
          )}
          <Inline>
            {providers.length > 0 && (
              <Button variant="primary" onPress={onStart}>
                {t('checked.start', { count: providers.length })}
              </Button>
            )}
            <Button onPress={onOther}>{t('otherFile')}</Button>
          </Inline>
        </Stack>
      </Section>
      <IssueSection kind="errors" issues={errors} />
      <IssueSection kind="warnings" issues={warnings} />
      {providers.length > 0 && (
        <Section title={t('providers.title')}>
          <ProvidersTable plan={plan} />
        </Section>
      )}
    </Stack>
  )
}
