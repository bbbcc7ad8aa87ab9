import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { hideInDocument } from '../../shared/documents/hide-numbers.ts'
import { keepNumber } from '../../shared/documents/number-exception.ts'
import { workspaceDocument } from '../../shared/documents/workspace.ts'
import { kindOf, type DocId } from '../../shared/kernel/ids.ts'
import { bsnDigits, findBsns, maskBsns } from '../../shared/rules/bsn/find-bsn.ts'
import { isNumberField } from '../../shared/rules/bsn/number-fields.ts'
import { documentsWithNumbers, type DocumentWithNumbers } from '../data/queries/numbers.ts'
import { useSession } from '../data/react.ts'
import type { WorkspaceSession } from '../data/workspace-session.ts'
import { Banner, Button, Dialog, showToast, Stack } from '../ui/index.ts'
import { NumberReason } from './number-reason.tsx'

/** More than this fits on no screen, and nobody reads it. */
const SHOWN = 8

type Asking = { found: readonly DocumentWithNumbers[]; answer: (goesOn: boolean) => void }

/**
 * Looks for citizen service numbers (*BSN*) before others get what was written: before the workspace is shared, a table
 * is opened, or something leaves the app as a file. `check` answers whether to go on; put `dialog` on the screen.
 */
export function useNumberCheck(): {
  /** In these documents; null for the whole workspace. */
  check: (docs: readonly DocId[] | null) => Promise<boolean>
  dialog: ReactNode
} {
  const { t } = useTranslation('numbers')
  const session = useSession()
  const [asking, setAsking] = useState<Asking | null>(null)
  const check = async (docs: readonly DocId[] | null): Promise<boolean> => {
    try {
      const found = await documentsWithNumbers(workspaceDocument(session.workspace.id), docs)(session.queries)
      if (found.length === 0) return true
      return await new Promise<boolean>((answer) => setAsking({ found, answer }))
    } catch {
      // A row that cannot be opened: what cannot be looked at is not given away.
      showToast({ text: t('check.failed'), tone: 'attention' })
      return false
    }
  }
  const finish = (goesOn: boolean): void => {
    asking?.answer(goesOn)
    setAsking(null)
  }
  return { check, dialog: asking !== null && <NumberCheckDialog found={asking.found} onFinish={finish} /> }
}

interface NumberCheckDialogProps {
  found: readonly DocumentWithNumbers[]
  onFinish: (goesOn: boolean) => void
}

function NumberCheckDialog({ found, onFinish }: NumberCheckDialogProps) {
  const { t } = useTranslation('numbers')
  const session = useSession()
  const [isBusy, setBusy] = useState(false)
  const [isKeeping, setKeeping] = useState(false)
  const finishAfter = (work: Promise<unknown>): void => {
    setBusy(true)
    void work.then(() => onFinish(true))
  }
  if (isKeeping) {
    return (
      <NumberReason
        onKeep={(reason) => finishAfter(keepAll(session, found, reason))}
        onClose={() => setKeeping(false)}
      />
    )
  }
  const shown = found.slice(0, SHOWN)
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => isOpen || onFinish(false)}
      title={t('check.title')}
      closeLabel={t('check.close')}
      actions={
        <>
          <Button
            variant="primary"
            isPending={isBusy}
            pendingLabel={t('check.hiding')}
            onPress={() => finishAfter(hideAll(session, found))}
          >
            {t('check.hide')}
          </Button>
          <Button onPress={() => setKeeping(true)}>{t('check.keep')}</Button>
        </>
      }
    >
      <Stack>
        <Banner tone="attention" title={t('check.text', { count: found.length })} />
        <ul aria-label={t('check.list')}>
          {shown.map(({ doc, title, numbers }) => (
            <li key={doc}>
              <strong>{t(`place.${placeOf(doc)}`)}</strong> {maskBsns(title)} (
              {numbers.map((number) => `•••••••${number.slice(-2)}`).join(', ')})
            </li>
          ))}
        </ul>
        {found.length > SHOWN && <p>{t('check.more', { count: found.length - SHOWN })}</p>}
      </Stack>
    </Dialog>
  )
}

async function hideAll(session: WorkspaceSession, found: readonly DocumentWithNumbers[]): Promise<void> {
  for (const { doc, numbers } of found) {
    const find = (text: string) =>
      findBsns(text).filter(({ from, to }) => numbers.includes(bsnDigits(text.slice(from, to))))
    await session.change(doc, (content) => hideInDocument(content, { find, skips: isNumberField }))
  }
}

async function keepAll(
  session: WorkspaceSession,
  found: readonly DocumentWithNumbers[],
  reason: string,
): Promise<void> {
  const kept = { reason: maskBsns(reason), by: session.person.id, at: new Date().toISOString() }
  for (const { doc, numbers } of found) {
    await session.change(doc, (content) => {
      for (const number of numbers) keepNumber(content, doc, number, kept)
    })
  }
}

function placeOf(doc: DocId) {
  return kindOf(doc) ?? 'other'
}
