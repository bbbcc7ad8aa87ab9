import { err, ok } from '../../../shared/kernel/result.ts'
import { codecFor } from '../doc-store/codec.ts'
import { compareBackup } from './compare-backup.ts'
import { makeBackup, type Storage } from './make-backup.ts'
import { openBackup, type BackupPort } from './read-backup.ts'
import { testBackup, type OnProgress } from './test-backup.ts'
import type { BackupOutcome, BackupTask } from './work.ts'

/** Does one task, in the thread that calls it. */
export async function doTask(
  port: BackupPort,
  storage: Storage,
  task: BackupTask,
  onProgress: OnProgress,
): Promise<BackupOutcome[keyof BackupOutcome]> {
  if (task.type === 'make') {
    const { base: name } = task
    const base = name === null ? null : await openBackup(port, storage.workspace.id, name, storage.codec)
    return await makeBackup(port, storage, base?.ok === true ? base.value : null)
  }
  const { source, name, codec } = task.backup
  const backup = await openBackup(port, source, name, codecFor(codec))
  if (!backup.ok) return backup
  if (task.type === 'compare') {
    const found = await compareBackup(backup.value, storage, onProgress)
    return found === null ? err('damaged') : ok(found)
  }
  const isWhole = await testBackup(port, backup.value, task.photos, onProgress)
  return isWhole ? ok(null) : err('damaged')
}
