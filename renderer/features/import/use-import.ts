import { useEffect, useRef, useState } from 'react'
import type { ImportPlan } from '../../../shared/rules/provider-import/plan.ts'
import { useSession } from '../../data/react.ts'
import { checkList, runImport, type ImportOutcome, type ListFault } from './commands.ts'

/** Where the user is in an import. */
export type ImportStep =
  | { name: 'choose'; fault: ListFault | { reason: 'interrupted' } | null }
  | { name: 'reading' }
  | { name: 'checked'; file: string; plan: ImportPlan }
  | { name: 'running'; plan: ImportPlan; done: number }
  | { name: 'done'; plan: ImportPlan; outcome: ImportOutcome }

export interface Import {
  step: ImportStep
  choose: (file: File) => void
  start: () => void
  stop: () => void
  again: () => void
}

/** One import from file to summary. Leaving the screen stops it: nobody would see how far it is. */
export function useImport(): Import {
  const session = useSession()
  const [step, setStep] = useState<ImportStep>({ name: 'choose', fault: null })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const interrupted = (error: unknown): void => {
    setStep({ name: 'choose', fault: { reason: 'interrupted' } })
    reportError(error)
  }

  async function check(file: File): Promise<void> {
    setStep({ name: 'reading' })
    const checked = await checkList(session, file)
    setStep(
      checked.ok
        ? { name: 'checked', file: file.name, plan: checked.value }
        : { name: 'choose', fault: checked.fault },
    )
  }

  async function run(plan: ImportPlan): Promise<void> {
    const controller = new AbortController()
    running.current = controller
    setStep({ name: 'running', plan, done: 0 })
    const outcome = await runImport(session, plan, controller.signal, (done) =>
      setStep({ name: 'running', plan, done }),
    )
    setStep({ name: 'done', plan, outcome })
  }

  return {
    step,
    choose: (file) => void check(file).catch(interrupted),
    start: () => {
      if (step.name === 'checked') void run(step.plan).catch(interrupted)
    },
    stop: () => running.current?.abort(),
    again: () => setStep({ name: 'choose', fault: null }),
  }
}
