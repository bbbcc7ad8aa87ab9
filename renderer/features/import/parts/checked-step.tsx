import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Choice } from '../../../../shared/rules/provider-import/match.ts'
import { countsOf, type ImportPlan } from '../../../../shared/rules/provider-import/plan.ts'
import { Banner, Button, DefinitionList, Inline, Section, Stack } from '../../../ui/index.ts'
import type { OpenList } from '../use-import.ts'
import { useListDomains } from '../use-list-domains.ts'
import { ChangesTable } from './changes-table.tsx'
import { IssueSection } from './issue-section.tsx'
import { ProvidersTable } from './providers-table.tsx'
import { Questions } from './questions.tsx'
import { ReportButton } from './report-button.tsx'

interface CheckedStepProps {
  list: OpenList
  plan: ImportPlan
  onDecide: (choices: ReadonlyMap<number, Choice>) => void
  onStart: () => void
  onColumns: () => void
  onOther: () => void
}

/** What importing the list would do, before anything is done. */
export function CheckedStep({ list, plan, onDecide, onStart, onColumns, onOther }: CheckedStepProps) {
  const { t, i18n } = useTranslation('import')
  const { providers, errors, warnings, leftOut } = plan
  const counts = useMemo(() => countsOf(providers), [providers])
  const sayDomain = useListDomains(providers)
  const todo = counts.created + counts.updated
  const unused = list.look.headings.filter(
    (heading, column) => heading !== '' && (list.layout[column] ?? null) === null,
  )
  const facts = (['created', 'updated', 'same', 'undecided', 'locations', 'contacts'] as const)
    .filter((name) => counts[name] > 0 || name === 'created' || name === 'updated')
    .map((name) => ({ term: t(`checked.${name}`), value: counts[name].toLocaleString(i18n.language) }))
  return (
    <Stack gap="lg">
      <Section title={t('checked.title')}>
        <Stack>
          <p>{t('checked.intro', { file: list.file })}</p>
          <DefinitionList
            emptyText={t('checked.none')}
            items={[
              ...facts,
              { term: t('checked.leftOut'), value: leftOut.toLocaleString(i18n.language) },
              ...(unused.length === 0 ? [] : [{ term: t('checked.unused'), value: unused.join(', ') }]),
            ]}
          />
          {list.isRemembered && <p>{t('checked.remembered')}</p>}
          {counts.updated > 0 && <p>{t('checked.updatedMeans')}</p>}
          {todo === 0 && <Nothing plan={plan} />}
          <Inline>
            {todo > 0 && (
              <Button variant="primary" onPress={onStart}>
                {t('checked.start', { count: todo })}
              </Button>
            )}
            <Button onPress={onColumns}>{t('checked.changeColumns')}</Button>
            <Button onPress={onOther}>{t('otherFile')}</Button>
            <ReportButton plan={plan} list={list} />
          </Inline>
        </Stack>
      </Section>
      <Questions providers={providers} onDecide={onDecide} />
      <IssueSection kind="errors" issues={errors} list={list} />
      <IssueSection kind="warnings" issues={warnings} list={list} />
      <ChangesTable providers={providers} sayDomain={sayDomain} />
      {providers.length > 0 && (
        <Section title={t('providers.title')}>
          <ProvidersTable providers={providers} sayDomain={sayDomain} />
        </Section>
      )}
    </Stack>
  )
}

/** Why there is nothing to do, and what to do about it. */
function Nothing({ plan: { providers, leftOut } }: { plan: ImportPlan }) {
  const { t } = useTranslation('import')
  const isToChoose = providers.some(({ writes }) => writes === null)
  const why = [
    isToChoose && t('checked.nothingChosen'),
    !isToChoose && providers.length > 0 && t('checked.nothingNew'),
    leftOut > 0 && t('checked.nothingText'),
  ]
  return (
    <Banner tone="attention" title={t('checked.nothing')}>
      {why
        .filter((words) => words !== false)
        .map((words) => (
          <p key={words}>{words}</p>
        ))}
    </Banner>
  )
}
