import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../../../shared/rules/say-date.ts'
import { useNumberCheck } from '../../common/number-check.tsx'
import { appVersion } from '../../data/app-version.ts'
import { useSession } from '../../data/react.ts'
import { scanArchive, type Scan } from '../../export/archive/scan-archive.ts'
import { sourceOf, takeWorkspace, type Taken, type TakeFailure } from './take-workspace.ts'
import { wordsIn } from './vocabulary.ts'

export type TakingFault = Exclude<TakeFailure, 'cancelled' | 'stopped'> | 'failed'

/** Where the user is in taking everything along. */
export type TakingStep =
  | { name: 'ready'; fault: TakingFault | null; isStopped: boolean }
  | { name: 'looking' | 'writing'; done: number; total: number }
  | { name: 'done'; taken: Taken }

export interface Taking {
  step: TakingStep
  /** `personal`: notes that only their writer reads come along. */
  start: (personal: boolean) => void
  stop: () => void
  again: () => void
  /** To be put on the screen: it asks about numbers that were found. */
  dialog: ReactNode
}

const READY: Extract<TakingStep, { name: 'ready' }> = { name: 'ready', fault: null, isStopped: false }

/** Takes the whole workspace along; leaving the screen stops it, because nobody would see how far it is. */
export function useTaking(): Taking {
  const session = useSession()
  const { check, dialog } = useNumberCheck()
  const { t, i18n } = useTranslation('exporting')
  const [step, setStep] = useState<TakingStep>(READY)
  const running = useRef<AbortController | null>(null)
  const wish = useRef({ personal: false })
  useEffect(() => () => running.current?.abort(), [])

  /** A task of which the user sees how far it is, and that can be called off. */
  const work = (task: (signal: AbortSignal) => Promise<TakingStep>): void => {
    const controller = new AbortController()
    running.current = controller
    void task(controller.signal)
      // A document that cannot be opened: nothing was kept of the file.
      .catch((): TakingStep => ({ ...READY, fault: 'failed' }))
      .then(setStep)
  }
  const progressOf = (name: 'looking' | 'writing') => (done: number, total: number) =>
    setStep({ name, done, total })

  const look = async (signal: AbortSignal): Promise<TakingStep> => {
    const onProgress = progressOf('looking')
    onProgress(0, 0)
    const scan = await scanArchive(sourceOf(session), signal, onProgress)
    if (scan === null) return { ...READY, isStopped: true }
    return await write(scan, signal)
  }

  const write = async (scan: Scan, signal: AbortSignal): Promise<TakingStep> => {
    const onProgress = progressOf('writing')
    onProgress(0, 0)
    const now = new Date()
    const { workspace } = session
    const words = wordsIn(i18n.language.startsWith('en') ? 'en' : 'nl', scan.names)
    const readMe = t('readMe', { name: workspace.name, day: words.day(dayOf(now)) })
    const options = { workspace, app: await appVersion(), now, words, readMe, ...wish.current }
    const taken = await takeWorkspace(session, scan, options, signal, onProgress)
    if (taken.ok) return { name: 'done', taken: taken.value }
    if (taken.reason === 'cancelled') return READY
    return taken.reason === 'stopped' ? { ...READY, isStopped: true } : { ...READY, fault: taken.reason }
  }

  return {
    step,
    start(personal) {
      wish.current = { personal }
      // A number that does not belong here must not leave either.
      void check(null).then((goesOn) => {
        if (goesOn) work(look)
      })
    },
    stop: () => running.current?.abort(),
    again: () => setStep(READY),
    dialog,
  }
}
