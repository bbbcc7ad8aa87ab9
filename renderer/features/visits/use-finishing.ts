import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Visit } from '../../../shared/model/visit.ts'
import type { SessionDocument } from '../../data/workspace-session.ts'
import { showToast } from '../../ui/index.ts'
import { finishVisit, reopenVisit } from './commands.ts'

interface Finishing {
  /** The report is on the screen instead of the steps. */
  isReport: boolean
  /** A colleague finished or reopened the visit meanwhile: how to follow; null when the screen is as the visit is. */
  elsewhere: (() => void) | null
  finish: () => void
  reopen: () => void
}

/**
 * Rounding off and reopening. Whoever is in the middle of a word stays there when a colleague rounds the visit off:
 * the screen says so and follows when asked. `onTurn`: the other side is on the screen now.
 */
export function useFinishing(document: SessionDocument, visit: Visit, onTurn: () => void): Finishing {
  const { t } = useTranslation('visits')
  const isFinished = visit.finishedAt !== ''
  const [isReport, setReport] = useState(isFinished)
  const shown = useRef(isReport)
  useLayoutEffect(() => {
    if (shown.current === isReport) return
    shown.current = isReport
    onTurn()
  })
  const reopenNow = (): void => {
    reopenVisit(document)
    setReport(false)
  }
  const finishNow = (): void => {
    finishVisit(document)
    setReport(true)
  }
  return {
    isReport,
    elsewhere: isReport === isFinished ? null : () => setReport(isFinished),
    finish() {
      finishNow()
      showToast({ text: t('finish.finished'), action: { label: t('finish.reopen'), onPress: reopenNow } })
    },
    reopen() {
      reopenNow()
      showToast({ text: t('finish.reopened'), action: { label: t('finish.finish'), onPress: finishNow } })
    },
  }
}
