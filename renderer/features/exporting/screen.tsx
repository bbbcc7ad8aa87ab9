import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import {
  Banner,
  Button,
  Checkbox,
  Inline,
  Page,
  PageHeader,
  ProgressBar,
  Section,
  Stack,
} from '../../ui/index.ts'
import type { Taken } from './take-workspace.ts'
import { useTaking, type Taking } from './use-taking.ts'

/** The whole workspace as one file (*Neem alles mee*). */
export function TakeEverythingScreen({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('exporting')
  const taking = useTaking()
  return (
    <Page>
      <PageHeader title={t('title')} back={{ label: t('back'), onPress: onBack }} />
      <StepOf key={taking.step.name}>
        <Step taking={taking} />
      </StepOf>
      {taking.dialog}
    </Page>
  )
}

/** Takes the focus when it comes after another step, whose buttons are gone. */
function StepOf({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div ref={box} tabIndex={-1}>
      {children}
    </div>
  )
}

function Step({ taking }: { taking: Taking }) {
  const { t } = useTranslation('exporting')
  const { step } = taking
  switch (step.name) {
    case 'ready':
      return <Ready fault={step.fault} isStopped={step.isStopped} onStart={taking.start} />
    case 'looking':
    case 'writing':
      return (
        <ProgressBar
          label={t(step.name)}
          value={step.total === 0 ? null : (step.done / step.total) * 100}
          valueText={step.total === 0 ? undefined : t('progress', { done: step.done, total: step.total })}
          cancel={{ label: t('stop'), onPress: taking.stop }}
        />
      )
    case 'done':
      return <Done taken={step.taken} onAgain={taking.again} />
  }
}

interface ReadyProps {
  fault: Extract<Taking['step'], { name: 'ready' }>['fault']
  isStopped: boolean
  onStart: (personal: boolean) => void
}

function Ready({ fault, isStopped, onStart }: ReadyProps) {
  const { t } = useTranslation('exporting')
  const [personal, setPersonal] = useState(false)
  return (
    <Stack>
      {fault !== null && (
        <Banner tone="error" title={t('failed.title')}>
          {t(`failed.${fault}`)}
        </Banner>
      )}
      {isStopped && <Banner tone="info" title={t('stopped')} />}
      <Section title={t('what.title')}>
        <p>{t('what.text')}</p>
        <ul>
          <li>{t('what.people')}</li>
          <li>{t('what.programs')}</li>
          <li>{t('what.back')}</li>
        </ul>
      </Section>
      <Banner tone="attention" title={t('what.sealedTitle')}>
        {t('what.sealedText')}
      </Banner>
      <Checkbox isSelected={personal} onChange={setPersonal} description={t('personalText')}>
        {t('personal')}
      </Checkbox>
      <Inline>
        <Button variant="primary" onPress={() => onStart(personal)}>
          {t('take')}
        </Button>
      </Inline>
    </Stack>
  )
}

function Done({ taken: { file, counts }, onAgain }: { taken: Taken; onAgain: () => void }) {
  const { t } = useTranslation('exporting')
  return (
    <Section title={t('done.title')}>
      <Stack>
        <p>{t('done.text', { file })}</p>
        <ul>
          <li>{t('done.dossiers', { count: counts.dossiers })}</li>
          <li>{t('done.documents', { count: counts.documents })}</li>
          <li>{t('done.attachments', { count: counts.attachments })}</li>
          {counts.missing > 0 && <li>{t('done.missing', { count: counts.missing })}</li>}
        </ul>
        <Banner tone="attention" title={t('what.sealedTitle')}>
          {t('what.sealedText')}
        </Banner>
        <Inline>
          <Button onPress={onAgain}>{t('done.again')}</Button>
        </Inline>
      </Stack>
    </Section>
  )
}
