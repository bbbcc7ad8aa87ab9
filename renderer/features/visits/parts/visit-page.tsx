import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Trash2 } from 'lucide-react'
import { dayOf } from '../../../../shared/rules/say-date.ts'
import { useDeleteDocument } from '../../../common/use-delete-document.ts'
import { useReadOnly, useSession } from '../../../data/react.ts'
import { useOwnPresence } from '../../../editor/own-presence.ts'
import { colourOf } from '../../../editor/person-colour.ts'
import { Banner, Button, Page, showToast, useShortcut } from '../../../ui/index.ts'
import { progressOf } from '../progress.ts'
import { proposedStep, type VisitStep } from '../steps.ts'
import { visitsUi } from '../ui-store.ts'
import { useFinishing } from '../use-finishing.ts'
import { Report } from './report.tsx'
import { Steps } from './steps.tsx'
import { VisitHeader } from './visit-header.tsx'
import type { VisitPartProps } from './visit-part.ts'
import './visit-page.css'

/** The four steps of a visit that is under way, or the report of one that is finished. */
export function VisitPage({ onBack, ...props }: VisitPartProps & { onBack: () => void }) {
  const { t } = useTranslation('visits')
  const { t: key } = useTranslation('keys')
  const session = useSession()
  const { document, visit } = props
  const { id, doc: content } = document.open
  const isReadOnly = useReadOnly(document)
  const page = useRef<HTMLElement>(null)
  const { isReport, elsewhere, finish, reopen } = useFinishing(document, visit, () => {
    page.current?.scrollIntoView({ block: 'start' })
    page.current?.focus({ preventScroll: true })
  })
  const [proposed] = useState(() => proposedStep(progressOf(content), dayOf(new Date())))
  const step = useStore(visitsUi, ({ steps }) => steps[id]) ?? proposed
  const go = (next: VisitStep): void => visitsUi.getState().go(id, next)
  const [user] = useState({ name: session.person.name, color: colourOf(session.person.id) })
  useOwnPresence(document.open.readOnly ? null : (document.live?.awareness ?? null), user, step)
  const showsReport = isReadOnly || isReport

  const remove = useDeleteDocument(id, 'visits', onBack)
  useShortcut({ key: 's', ctrl: true, does: key('kept') }, () =>
    showToast({ text: t('keptByItself'), tone: 'info' }),
  )
  useShortcut({ key: 'Escape', does: key('back') }, onBack)

  return (
    <Page>
      <article className="wz-visit" ref={page} tabIndex={-1}>
        <VisitHeader
          {...props}
          onBack={onBack}
          actions={
            // Not within reach of cold hands on the spot.
            !isReadOnly &&
            (step === 'voorbereiden' || isReport) && (
              <Button size="sm" variant="quiet" icon={Trash2} onPress={remove}>
                {t('delete')}
              </Button>
            )
          }
        />
        {isReadOnly && (
          <Banner tone="info" title={t('readOnly.title')}>
            {document.open.readOnly ? t('readOnly.newer') : t('readOnly.reader')}
          </Banner>
        )}
        {!isReadOnly && elsewhere !== null && (
          <Banner
            tone="info"
            title={t(isReport ? 'finish.reopenedElsewhere' : 'finish.finishedElsewhere')}
            action={{ label: t(isReport ? 'finish.goOn' : 'finish.showReport'), onPress: elsewhere }}
          />
        )}
        {showsReport ? (
          <Report {...props} isReadOnly={isReadOnly} onReopen={reopen} />
        ) : (
          <Steps {...props} step={step} onStep={go} onFinish={finish} />
        )}
      </article>
    </Page>
  )
}
