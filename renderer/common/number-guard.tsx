import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { isKeptNumber, keepNumber, numberExceptionId } from '../../shared/documents/number-exception.ts'
import { workspaceDocument } from '../../shared/documents/workspace.ts'
import { maskBsns } from '../../shared/rules/bsn/find-bsn.ts'
import { bsnsIn, hideNewBsns } from '../../shared/rules/bsn/hide-new-bsns.ts'
import { numberExceptions } from '../data/queries/numbers.ts'
import { useQuery, useSession } from '../data/react.ts'
import type { SessionDocument } from '../data/workspace-session.ts'
import { NumberKeeperProvider, type NumberKeeper } from '../editor/number-guard-context.ts'
import { numberWords } from '../editor/number-words.ts'
import { TextGuardProvider, type TextGuard } from '../ui/index.ts'
import { NumberReason } from './number-reason.tsx'

interface NumberGuardProps {
  /** Where a number is kept with its reason; left out: in the workspace, for what has no document yet. */
  document?: SessionDocument
  children: ReactNode
}

/**
 * Guards the fields and texts inside it against citizen service numbers (*BSN*). One around the whole workspace, and one
 * around the screen of each document.
 */
export function NumberGuard({ document, children }: NumberGuardProps) {
  const { t } = useTranslation('editor')
  const { keeper, dialog } = useKeeper(document)
  const guard = useMemo<TextGuard>(
    () => ({
      clean: (text, before) => hideNewBsns(text, before, keeper.allows),
      keep: (text) => keeper.ask(bsnsIn(text)),
      words: numberWords(t, true),
    }),
    [keeper, t],
  )
  return (
    <NumberKeeperProvider value={keeper}>
      <TextGuardProvider value={guard}>{children}</TextGuardProvider>
      {dialog}
    </NumberKeeperProvider>
  )
}

type AskingKeeper = NumberKeeper & { ask: NonNullable<NumberKeeper['ask']> }

function useKeeper(document: SessionDocument | undefined): { keeper: AskingKeeper; dialog: ReactNode } {
  const session = useSession()
  const workspace = workspaceDocument(session.workspace.id)
  const everywhere = useQuery(numberExceptions(workspace), workspace)
  const known = useRef<ReadonlySet<string>>(new Set())
  if (everywhere.state === 'ready') known.current = everywhere.value
  const [asking, setAsking] = useState<{
    digits: readonly string[]
    answer: (isKept: boolean) => void
  } | null>(null)

  const keep = useCallback(
    async (digits: readonly string[], reason: string) => {
      // The reason is for colleagues to read: the number it is about is not.
      const kept = { reason: maskBsns(reason), by: session.person.id, at: new Date().toISOString() }
      const doc = document?.open.id ?? workspace
      await session.change(doc, (content) => {
        for (const number of digits) keepNumber(content, doc, number, kept)
      })
      // The list of the workspace follows in a moment; the number is put back now.
      if (doc === workspace) {
        known.current = new Set([...known.current, ...digits.map((number) => numberExceptionId(doc, number))])
      }
    },
    [session, document, workspace],
  )
  const keeper = useMemo<AskingKeeper>(
    () => ({
      allows: (digits) =>
        known.current.has(numberExceptionId(workspace, digits)) ||
        (document !== undefined && isKeptNumber(document.open.doc, document.open.id, digits)),
      ask: (digits) => new Promise((answer) => setAsking({ digits, answer })),
      holds: (isHeld) => session.status.holds(isHeld ? 1 : -1),
    }),
    [session, document, workspace],
  )
  const finish = (isKept: boolean): void => {
    // Gone before the answer: while it is there the dialog holds the focus, which goes back into the text.
    flushSync(() => setAsking(null))
    asking?.answer(isKept)
  }
  const dialog = asking !== null && (
    <NumberReason
      onKeep={(reason) => void keep(asking.digits, reason).then(() => finish(true))}
      onClose={() => finish(false)}
    />
  )
  return { keeper, dialog }
}
