import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocId } from '../../../../shared/kernel/ids.ts'
import { useSession } from '../../../data/react.ts'
import { showToast } from '../../../ui/index.ts'
import { changeMany, undoMany, type BulkChange, type BulkWork, type Changed } from '../bulk.ts'

export interface BulkProgress {
  label: string
  done: number
  total: number
}

/** Work that takes longer than this shows how far it is, ms. */
const SHOWN_AFTER = 1000

/** Changes many relations at once, with a way to stop and a way back. */
export function useBulk() {
  const { t } = useTranslation('relations')
  const session = useSession()
  const [progress, setProgress] = useState<BulkProgress | null>(null)
  const stop = useRef(new AbortController())

  async function shown<T>(label: string, total: number, work: (of: BulkWork) => Promise<T>): Promise<T> {
    stop.current = new AbortController()
    const started = performance.now()
    const onProgress = (done: number): void => {
      if (performance.now() - started > SHOWN_AFTER) setProgress({ label, done, total })
    }
    const result = await work({ onProgress, signal: stop.current.signal })
    setProgress(null)
    return result
  }

  const undo = async (change: BulkChange, changed: readonly Changed[]): Promise<void> => {
    const restored = await shown(t('bulk.busyUndo'), changed.length, (work) =>
      undoMany(session, change, changed, work),
    )
    const said = t('bulk.undone', { count: restored })
    const kept = changed.length - restored
    showToast({
      text: kept === 0 || stop.current.signal.aborted ? said : t('bulk.kept', { said, count: kept }),
    })
  }

  const run = async (dossiers: readonly DocId[], change: BulkChange): Promise<void> => {
    const changed = await shown(t('bulk.busy'), dossiers.length, (work) =>
      changeMany(session, dossiers, change, work),
    )
    if (changed.length === 0) return showToast({ text: t('bulk.nothing'), tone: 'info' })
    const words = stop.current.signal.aborted ? 'bulk.stopped' : 'bulk.done'
    showToast({
      text: t(words, { count: changed.length }),
      action: { label: t('bulk.undo'), onPress: () => void undo(change, changed) },
    })
  }
  return { run, progress, cancel: () => stop.current.abort() }
}
