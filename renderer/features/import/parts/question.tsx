import { useTranslation } from 'react-i18next'
import type { ExistingProvider } from '../../../../shared/rules/provider-import/existing.ts'
import type { ListedProvider } from '../../../../shared/rules/provider-import/listed-provider.ts'
import type { Choice } from '../../../../shared/rules/provider-import/match.ts'
import type { PlannedProvider } from '../../../../shared/rules/provider-import/plan.ts'
import { RadioGroup } from '../../../ui/index.ts'
import { PlainTable } from './plain-table.tsx'

interface QuestionProps {
  provider: PlannedProvider
  onChoose: (choice: Choice) => void
}

type Compared = Pick<
  ListedProvider | ExistingProvider,
  'name' | 'kvk' | 'agb' | 'accountHolder' | 'locations'
>

const facts = {
  name: ({ name }: Compared) => name,
  kvk: ({ kvk }: Compared) => kvk,
  agb: ({ agb }: Compared) => agb,
  places: ({ locations }: Compared) => [...new Set(locations.map(({ city }) => city))].join(', '),
  holder: ({ accountHolder }: Compared) => accountHolder,
} as const

const factNames = Object.keys(facts) as (keyof typeof facts)[]

/** One provider of the list beside those that it may be. */
export function Question({ provider: { listed, candidates, choice }, onChoose }: QuestionProps) {
  const { t } = useTranslation('import')
  const isOne = candidates.length === 1
  const title = t('question.choice', { name: listed.name })
  const said = (value: string) =>
    value === '' ? <span className="wz-import__unknown">{t('question.unknown')}</span> : value
  return (
    <div className="wz-import__question">
      <PlainTable
        label={title}
        columns={[
          t('question.what'),
          t('question.listed', { line: listed.line }),
          ...candidates.map((_, index) =>
            isOne ? t('question.here') : t('question.hereOf', { number: index + 1 }),
          ),
        ]}
        rows={factNames.map((fact) => ({
          key: fact,
          cells: [
            t(`question.${fact}`),
            said(facts[fact](listed)),
            ...candidates.map((candidate) => said(facts[fact](candidate))),
          ],
        }))}
      />
      <RadioGroup<Choice>
        label={title}
        appearance="row"
        options={[
          ...candidates.map(({ dossier }, index) => ({
            id: dossier,
            label: isOne ? t('question.same') : t('question.sameAs', { number: index + 1 }),
          })),
          { id: 'new', label: t('question.isNew') },
          { id: 'none', label: t('question.none') },
        ]}
        value={choice}
        onChange={onChoose}
      />
    </div>
  )
}
