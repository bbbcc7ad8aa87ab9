import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Difference } from '../../data/backup/compare-backup.ts'
import { putBack, restorableOf, type PutBackReason, type Restorable } from '../../data/backup/put-back.ts'
import type { ReadReason } from '../../data/backup/read-backup.ts'
import type { ChosenBackup } from '../../data/backup/work.ts'
import { useSession } from '../../data/react.ts'
import { sayBackupDay } from './say-backup.ts'

export type Broken = ReadReason | PutBackReason

/** Where looking at a backup, and putting it back, is. */
export type Step =
  | {
      name: 'busy'
      what: 'changes.comparing' | 'changes.puttingBack' | 'beside.checking'
      done: number
      total: number
    }
  | { name: 'ready'; differences: readonly Difference[]; broken: Broken | null; put: number | null }

export interface PuttingBack {
  step: Step
  putBack: (chosen: readonly Difference[]) => void
  /** Looks through the whole backup first: nothing is begun with one that is not right. */
  putBeside: () => void
}

const NOTHING: Extract<Step, { name: 'ready' }> = { name: 'ready', differences: [], broken: null, put: null }

/** Follows one backup. With another laptop's there is nothing to compare. */
export function usePuttingBack(
  backup: ChosenBackup,
  isOurs: boolean,
  onBeside: (restorable: Restorable, name: string) => void,
): PuttingBack {
  const { t, i18n } = useTranslation('backups')
  const session = useSession()
  const { backups } = session
  const [step, setStep] = useState<Step>(NOTHING)
  const day = sayBackupDay(backup.name, i18n.language)

  const show = (what: Extract<Step, { name: 'busy' }>['what']) => (done: number, total: number) =>
    setStep({ name: 'busy', what, done, total })
  const fail = (broken: Broken): void => setStep({ ...NOTHING, broken })

  async function compare(put: number | null): Promise<void> {
    show('changes.comparing')(0, 0)
    const found = await backups.compare(backup, show('changes.comparing'))
    if (found.ok) setStep({ name: 'ready', differences: found.value, broken: null, put })
    else fail(found.reason)
  }

  async function put(chosen: readonly Difference[]): Promise<void> {
    show('changes.puttingBack')(0, chosen.length)
    const opened = await backups.open(backup)
    if (!opened.ok) return fail(opened.reason)
    const suffix = t('changes.suffix', { day })
    const done = await putBack(session, opened.value, chosen, suffix, show('changes.puttingBack'))
    await session.flush()
    if (done.ok) await compare(chosen.length)
    else fail(done.reason)
  }

  async function beside(): Promise<void> {
    show('beside.checking')(0, 0)
    const tested = await backups.test(backup, show('beside.checking'))
    const opened = tested.ok ? await backups.open(backup) : tested
    if (!opened.ok) return fail(opened.reason)
    const { name } = opened.value.workspace
    onBeside(restorableOf(opened.value), t('beside.name', { name, day }))
  }

  // Only another backup is another comparison, not another language.
  const current = useRef(compare)
  current.current = compare
  useEffect(() => {
    if (isOurs) void current.current(null)
  }, [backup, isOurs])

  return { step, putBack: (chosen) => void put(chosen), putBeside: () => void beside() }
}
