import { basename } from 'node:path'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { atomicWrite } from './atomic-write.ts'

/** For everyone whom the folder's own rights let in: this is the user's file, not the app's. */
const MODE = 0o666

/** Writes a file that the user chose a place for, whole or not at all; answers its name without the folder. */
export async function writeChosen(
  path: string,
  bytes: Uint8Array,
): Promise<Result<{ name: string }, 'no-space' | 'io'>> {
  try {
    await atomicWrite(path, bytes, MODE)
    return ok({ name: basename(path) })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return err(code === 'ENOSPC' || code === 'EDQUOT' ? 'no-space' : 'io')
  }
}
