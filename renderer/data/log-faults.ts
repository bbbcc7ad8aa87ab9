import type { LogLine } from '../../shared/ipc/log.ts'
import type { StatusStore } from './status-store.ts'
import type { WorkspaceStatus } from './status.ts'

/** Writes in the log of this laptop what goes wrong with keeping and sharing, once each time it begins. */
export function logFaults(status: StatusStore, write: (line: LogLine) => void): void {
  let before: LogLine[] = []
  const look = (): void => {
    const now = faultsIn(status.getState())
    const isNew = ({ event, reason }: LogLine): boolean =>
      !before.some((known) => known.event === event && known.reason === reason)
    for (const fault of now) if (isNew(fault)) write(fault)
    before = now
  }
  status.subscribe(look)
  look()
}

function faultsIn({ storage, sync }: WorkspaceStatus): LogLine[] {
  const faults: LogLine[] = []
  if (storage.failure !== null) faults.push({ event: 'storage', reason: storage.failure })
  if (storage.journalFailure !== null) faults.push({ event: 'journal', reason: storage.journalFailure })
  if (storage.restored > 0) faults.push({ event: 'restored', reason: String(storage.restored) })
  if (storage.journalRenewed) faults.push({ event: 'restored', reason: 'journal' })
  if (sync?.connection.name === 'refused') faults.push({ event: 'sync', reason: sync.connection.reason })
  return faults
}
