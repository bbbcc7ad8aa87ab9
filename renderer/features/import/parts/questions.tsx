import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Choice } from '../../../../shared/rules/provider-import/match.ts'
import type { PlannedProvider } from '../../../../shared/rules/provider-import/plan.ts'
import { Button, Inline, Section, Stack } from '../../../ui/index.ts'
import { Question } from './question.tsx'
import './import.css'

interface QuestionsProps {
  providers: readonly PlannedProvider[]
  onDecide: (choices: ReadonlyMap<number, Choice>) => void
}

const AT_FIRST = 10

/** Providers of the list that may be here already, each beside what is here. */
export function Questions({ providers, onDecide }: QuestionsProps) {
  const { t } = useTranslation('import')
  const [shown, setShown] = useState(AT_FIRST)
  const asked = [...providers.entries()].filter(([, { candidates }]) => candidates.length > 0)
  if (asked.length === 0) return null
  const decideAll = (choiceOf: (provider: PlannedProvider) => Choice): void =>
    onDecide(new Map(asked.map(([index, provider]) => [index, choiceOf(provider)])))
  const more = asked.length - shown
  return (
    <Section title={t('question.title', { count: asked.length })}>
      <Stack gap="lg">
        <p className="wz-import__text">{t('question.text')}</p>
        {asked.length > 1 && (
          <Inline>
            <Button onPress={() => decideAll(({ candidates: [first] }) => first?.dossier ?? 'new')}>
              {t('question.allSame')}
            </Button>
            <Button onPress={() => decideAll(() => 'new')}>{t('question.allNew')}</Button>
          </Inline>
        )}
        {asked.slice(0, shown).map(([index, provider]) => (
          <Question
            key={index}
            provider={provider}
            onChoose={(choice) => onDecide(new Map([[index, choice]]))}
          />
        ))}
        {more > 0 && (
          <Inline>
            <Button onPress={() => setShown((now) => now + 50)}>
              {t('question.more', { count: Math.min(more, 50) })}
            </Button>
          </Inline>
        )}
      </Stack>
    </Section>
  )
}
