import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading, Page, PageHeader, ProgressBar, Section, Stack } from '../../ui/index.ts'
import { CheckedStep } from './parts/checked-step.tsx'
import { ChooseStep } from './parts/choose-step.tsx'
import { ColumnsStep } from './parts/columns-step.tsx'
import { DoneStep } from './parts/done-step.tsx'
import { useImport, type Import } from './use-import.ts'

export interface ImportScreenProps {
  onDone: () => void
  onCancel: () => void
  /** To the contacts, where business cards are imported. */
  onContacts: () => void
}

/** A list of providers, from file to relations: choose, look at what it would do, import, see what it did. */
export function ImportScreen({ onDone, onCancel, onContacts }: ImportScreenProps) {
  const { t } = useTranslation('import')
  const current = useImport()
  const { name } = current.step
  const canLeave = name === 'choose' || name === 'columns' || name === 'checked'
  return (
    <Page>
      <PageHeader
        title={t('title')}
        back={canLeave ? { label: t('cancel'), onPress: onCancel } : undefined}
      />
      <StepOf key={name} isFirst={name === 'choose' && current.step.fault === null}>
        <Step current={current} onDone={onDone} onContacts={onContacts} />
      </StepOf>
    </Page>
  )
}

/** Takes the focus when it comes after another step, whose buttons are gone. */
function StepOf({ isFirst, children }: { isFirst: boolean; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const takesFocus = useRef(!isFirst)
  useEffect(() => {
    if (takesFocus.current) box.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div ref={box} tabIndex={-1}>
      {children}
    </div>
  )
}

type StepProps = Pick<ImportScreenProps, 'onDone' | 'onContacts'> & { current: Import }

function Step({ current, onDone, onContacts }: StepProps) {
  const { t } = useTranslation('import')
  const { step } = current
  switch (step.name) {
    case 'choose':
      return <ChooseStep fault={step.fault} onFile={current.choose} onContacts={onContacts} />
    case 'reading':
      return <Loading label={t('reading')} />
    case 'columns':
      return (
        <ColumnsStep
          list={step.list}
          onSheet={current.sheet}
          onHeader={current.header}
          onField={current.field}
          onCheck={current.check}
          onOther={current.again}
        />
      )
    case 'comparing':
      return <Loading label={t('comparing')} />
    case 'checked':
      return (
        <CheckedStep
          list={step.list}
          plan={step.plan}
          onDecide={current.decide}
          onStart={current.start}
          onColumns={current.columns}
          onOther={current.again}
        />
      )
    case 'running': {
      const { done, total } = step
      return (
        <Section title={t('running.title')}>
          <Stack>
            <ProgressBar
              label={t('running.label')}
              value={total === 0 ? 0 : (done / total) * 100}
              valueText={t('running.progress', { done, total })}
              cancel={{ label: t('running.stop'), onPress: current.stop }}
            />
            <p>{t('running.text')}</p>
          </Stack>
        </Section>
      )
    }
    case 'done':
      return (
        <DoneStep
          list={step.list}
          plan={step.plan}
          outcome={step.outcome}
          onDone={onDone}
          onAnother={current.again}
        />
      )
  }
}
