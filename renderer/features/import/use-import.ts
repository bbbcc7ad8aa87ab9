import { useEffect, useRef, useState } from 'react'
import type { ListField } from '../../../shared/rules/provider-import/fields.ts'
import type { Layout } from '../../../shared/rules/provider-import/layout.ts'
import type { Choice } from '../../../shared/rules/provider-import/match.ts'
import { decide, type ImportPlan } from '../../../shared/rules/provider-import/plan.ts'
import { useSession } from '../../data/react.ts'
import { existingProviders, layoutFor, rememberLayout } from './commands.ts'
import { importIds, type ListLook } from './reading/list-desk.ts'
import { listReader, type ListReader } from './reading/list-reader.ts'
import type { ReadFailure } from './reading/read-list.ts'
import { providersToWrite, runImport, type ImportOutcome } from './running/run-import.ts'

/** Why a file is not taken. `interrupted`: something broke that nobody foresaw. */
export type ListFault = ReadFailure | 'no-rows' | 'interrupted'

/** A file that was read, and what its columns are taken to be. */
export interface OpenList {
  file: string
  sheets: readonly string[]
  look: ListLook
  layout: Layout
  /** The municipality said before what the columns of such a list are. */
  isRemembered: boolean
}

/** Where the user is in an import. */
export type ImportStep =
  | { name: 'choose'; fault: ListFault | null }
  | { name: 'reading' }
  | { name: 'columns'; list: OpenList }
  | { name: 'comparing' }
  | { name: 'checked'; list: OpenList; plan: ImportPlan }
  | { name: 'running'; done: number; total: number }
  | { name: 'done'; list: OpenList; plan: ImportPlan; outcome: ImportOutcome }

export interface Import {
  step: ImportStep
  choose: (file: File) => void
  /** Another sheet of the file. */
  sheet: (sheet: number) => void
  /** Another line has the headings. */
  header: (header: number) => void
  /** What one column fills; null when it is not taken over. */
  field: (column: number, field: ListField | null) => void
  check: () => void
  /** Back to what the columns are. */
  columns: () => void
  /** What providers of the list are, by their place in the plan. */
  decide: (choices: ReadonlyMap<number, Choice>) => void
  start: () => void
  stop: () => void
  again: () => void
}

/** One import from file to summary. Leaving the screen stops it: nobody would see how far it is. */
export function useImport(): Import {
  const session = useSession()
  const [step, setStep] = useState<ImportStep>({ name: 'choose', fault: null })
  const running = useRef<AbortController | null>(null)
  const reader = useRef<ListReader | null>(null)
  useEffect(
    () => () => {
      running.current?.abort()
      reader.current?.close()
    },
    [],
  )

  const interrupted = (error: unknown): void => {
    setStep({ name: 'choose', fault: 'interrupted' })
    reportError(error)
  }
  const go = (work: Promise<void>): void => void work.catch(interrupted)

  async function choose(file: File): Promise<void> {
    setStep({ name: 'reading' })
    reader.current?.close()
    const fresh = listReader()
    reader.current = fresh
    const read = await fresh.read(file)
    // Another file was chosen, or the screen was left, while this one was read.
    if (reader.current !== fresh) return
    if (!read.ok) return setStep({ name: 'choose', fault: read.reason })
    const { sheets, look } = read.value
    if (look.lines === 0 && sheets.length === 1) return setStep({ name: 'choose', fault: 'no-rows' })
    const list = { file: file.name, sheets, look, ...(await layoutFor(session, look)) }
    // A list of a form that is known needs no more questions.
    if (list.isRemembered) await compare(list)
    else setStep({ name: 'columns', list })
  }

  async function lookAgain(list: OpenList, sheet: number, header?: number): Promise<void> {
    const look = await reader.current?.look(sheet, header)
    if (look === undefined) return
    setStep({ name: 'columns', list: { ...list, look, ...(await layoutFor(session, look)) } })
  }

  async function compare(list: OpenList): Promise<void> {
    setStep({ name: 'comparing' })
    const existing = await existingProviders(session)
    const { sheet, header } = list.look
    const of = { sheet, header, layout: list.layout, existing, workspace: session.workspace.id }
    const plan = await reader.current?.plan(of)
    if (plan !== undefined) setStep({ name: 'checked', list, plan })
  }

  async function run(list: OpenList, plan: ImportPlan): Promise<void> {
    const controller = new AbortController()
    running.current = controller
    setStep({ name: 'running', done: 0, total: providersToWrite(plan.providers).length })
    await rememberLayout(session, list.look.headings, list.layout)
    const outcome = await runImport(session, list.file, plan.providers, controller.signal, (done, total) =>
      setStep({ name: 'running', done, total }),
    )
    setStep({ name: 'done', list, plan, outcome })
  }

  return {
    step,
    choose: (file) => go(choose(file)),
    sheet: (sheet) => {
      if (step.name === 'columns') go(lookAgain(step.list, sheet))
    },
    header: (header) => {
      if (step.name === 'columns') go(lookAgain(step.list, step.list.look.sheet, header))
    },
    field: (column, field) =>
      setStep((now) => {
        if (now.name !== 'columns') return now
        const layout = now.list.layout.map((known, at) => (at === column ? field : known))
        return { ...now, list: { ...now.list, layout } }
      }),
    check: () => {
      if (step.name === 'columns') go(compare(step.list))
    },
    columns: () => {
      if (step.name === 'checked') setStep({ name: 'columns', list: step.list })
    },
    decide: (choices) =>
      setStep((now) => {
        if (now.name !== 'checked') return now
        const ids = importIds(session.workspace.id)
        const providers = now.plan.providers.map((provider, index) => {
          const choice = choices.get(index)
          return choice === undefined ? provider : decide(provider, choice, ids)
        })
        return { ...now, plan: { ...now.plan, providers } }
      }),
    start: () => {
      if (step.name === 'checked') go(run(step.list, step.plan))
    },
    stop: () => running.current?.abort(),
    again: () => setStep({ name: 'choose', fault: null }),
  }
}
