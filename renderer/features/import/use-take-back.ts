import { useState } from 'react'
import { useSession } from '../../data/react.ts'
import type { PastImport, TakenBack } from './running/import-log.ts'
import { takeBack } from './running/take-back.ts'

/** Where taking back an import is; null when nobody asked for it. */
export type TakingBack =
  | { name: 'busy'; at: string; done: number; total: number }
  | { name: 'done'; at: string; result: TakenBack }
  | { name: 'failed'; at: string }
  | null

/** Takes back one import at a time. Going on elsewhere does no harm: it goes on by itself. */
export function useTakeBack(): [TakingBack, (past: PastImport) => void] {
  const session = useSession()
  const [state, setState] = useState<TakingBack>(null)
  const start = (past: PastImport): void => {
    const { at } = past
    setState({ name: 'busy', at, done: 0, total: 0 })
    takeBack(session, past, (done, total) => setState({ name: 'busy', at, done, total })).then(
      (result) => setState({ name: 'done', at, result }),
      (error: unknown) => {
        setState({ name: 'failed', at })
        reportError(error)
      },
    )
  }
  return [state, start]
}
