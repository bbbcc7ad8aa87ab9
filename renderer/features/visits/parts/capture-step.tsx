import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Section } from '../../../ui/index.ts'
import { CaptureBar, type CapturePart } from './capture-bar.tsx'
import { CaptureQuestions } from './capture-questions.tsx'
import { Photos } from './photos.tsx'
import { Verdicts } from './verdicts.tsx'
import { VisitText } from './visit-text.tsx'
import type { VisitPartProps } from './visit-part.ts'
import './capture-step.css'

/** On the spot: everything on one page, and a bar at the bottom that goes to each part with one thumb. */
export function CaptureStep({ document }: VisitPartProps) {
  const { t } = useTranslation('visits')
  const parts = useRef<HTMLDivElement>(null)
  const goTo = (part: CapturePart): void => {
    const element = parts.current?.querySelector<HTMLElement>(`[data-part=${part}]`)
    element?.scrollIntoView({ block: 'start' })
    const goal = element?.querySelector<HTMLElement>(FIRST[part])
    goal?.focus({ preventScroll: true })
    // The camera or the folder, at once: with a telephone in one hand nobody wants to press twice.
    if (part === 'photo') goal?.click()
  }
  return (
    <div className="wz-visit__capture" ref={parts}>
      <div data-part="note">
        <Section title={t('note.title')}>
          <VisitText document={document} isReadOnly={false} />
        </Section>
      </div>
      <div data-part="questions">
        <CaptureQuestions document={document} />
      </div>
      <div data-part="photo">
        <Photos document={document} />
      </div>
      <div data-part="verdict">
        <Verdicts document={document} />
      </div>
      <CaptureBar onGo={goTo} />
    </div>
  )
}

/** Where one wants to be in each part. */
const FIRST: Record<CapturePart, string> = {
  note: '[contenteditable=true]',
  questions: 'input',
  photo: 'button',
  verdict: 'input, button',
}
