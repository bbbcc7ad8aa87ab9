import type { FileKind } from '../../shared/ipc/files.ts'
import type { Result } from '../../shared/kernel/result.ts'
import { appApi } from './app-api.ts'

/** What the user's file is called now. */
interface Saved {
  name: string
}

/** Asks the user where to keep a file, and writes it. `cancelled` is no failure: say nothing. */
export function saveFile(
  name: string,
  bytes: Uint8Array,
  kind: FileKind,
): Promise<Result<Saved, 'cancelled' | 'no-space' | 'io'>> {
  return appApi.files.save({ name, bytes, kind })
}

/** The same with a complete HTML page as a tagged PDF. `failed`: no PDF could be made of it. */
export function savePdf(
  name: string,
  html: string,
): Promise<Result<Saved, 'cancelled' | 'no-space' | 'io' | 'failed'>> {
  return appApi.files.print({ name, html })
}
