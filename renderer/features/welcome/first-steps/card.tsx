import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { firstThings } from '../../../data/queries/first-steps.ts'
import { useLocalValue, useQuery, useSession } from '../../../data/react.ts'
import { Button, VisuallyHidden } from '../../../ui/index.ts'
import { firstSteps, type StepName } from './steps.ts'
import './card.css'

export interface FirstStepsProps {
  onStep: (step: StepName) => void
}

/** What to begin with, ticked off by what is there; gone when it is done or hidden. */
export function FirstSteps({ onStep }: FirstStepsProps) {
  const { t } = useTranslation('welcome')
  const { person } = useSession()
  const things = useQuery(firstThings(), 'first-things')
  const [isHidden, setHidden] = useLocalValue('first-steps-hidden', (stored) => stored === true)
  if (things.state !== 'ready' || isHidden !== false) return null
  const steps = firstSteps(things.value, person.id, new Date())
  if (steps.length === 0) return null
  const done = steps.filter(({ isDone }) => isDone).length
  return (
    <section className="wz-first-steps" aria-labelledby="first-steps">
      <div className="wz-first-steps__head">
        <h2 id="first-steps">{t('steps.title')}</h2>
        <span className="wz-first-steps__count">{t('steps.done', { done, count: steps.length })}</span>
        <Button size="sm" variant="quiet" onPress={() => setHidden(true)}>
          {t('steps.hide')}
        </Button>
      </div>
      <ol className="wz-first-steps__list">
        {steps.map(({ name, isDone }) => (
          <li key={name}>
            {isDone ? (
              <span className="wz-first-steps__done">
                <Check className="wz-icon" aria-hidden />
                <VisuallyHidden>{t('steps.isDone')}</VisuallyHidden>
                {t(`steps.${name}`)}
              </span>
            ) : (
              <Button size="sm" onPress={() => onStep(name)}>
                {t(`steps.${name}`)}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
