import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Tabs, useShortcut } from '../../../ui/index.ts'
import { visitSteps, type VisitStep } from '../steps.ts'
import { CaptureStep } from './capture-step.tsx'
import { FinishStep } from './finish-step.tsx'
import { PackStep } from './pack-step.tsx'
import { PrepareStep } from './prepare-step.tsx'
import type { VisitPartProps } from './visit-part.ts'

interface StepsProps extends VisitPartProps {
  step: VisitStep
  onStep: (step: VisitStep) => void
  onFinish: () => void
}

/** One step at a time; F2 goes to the first, where the name of the visit is changed. */
export function Steps({ step, onStep, onFinish, ...props }: StepsProps) {
  const { t } = useTranslation('visits')
  const { t: key } = useTranslation('keys')
  const [titleWanted, setTitleWanted] = useState(0)
  useShortcut({ key: 'F2', does: key('title') }, () => {
    onStep('voorbereiden')
    setTitleWanted((times) => times + 1)
  })
  const choose = (next: VisitStep): void => {
    onStep(next)
    // Who comes back later comes for something else.
    setTitleWanted(0)
  }
  const contents: Record<VisitStep, ReactNode> = {
    voorbereiden: <PrepareStep {...props} titleWanted={titleWanted} />,
    onderweg: <PackStep {...props} onStart={() => choose('bezoek')} />,
    bezoek: <CaptureStep {...props} />,
    afronden: <FinishStep {...props} onFinish={onFinish} />,
  }
  return (
    <Tabs
      label={t('steps.label')}
      selected={step}
      onChange={choose}
      items={visitSteps.map((each) => ({ id: each, label: t(`steps.${each}`), content: contents[each] }))}
    />
  )
}
