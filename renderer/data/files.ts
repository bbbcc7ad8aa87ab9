import type { FileKind } from '../../shared/ipc/files.ts'
import { ok, type Result } from '../../shared/kernel/result.ts'
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

/** A file that is made in parts: nothing stands under its name until it is whole. */
export interface GrowingFile {
  append(bytes: Uint8Array): Promise<Result<undefined, 'no-space' | 'io' | 'gone'>>
  commit(): Promise<Result<Saved, 'no-space' | 'io' | 'gone'>>
  abort(): Promise<void>
}

/** Asks the user where to keep a file of about `size` bytes, to be written in parts of at most 8 MB. */
export async function beginFile(
  name: string,
  kind: FileKind,
  size: number,
): Promise<Result<GrowingFile, 'cancelled' | 'no-space' | 'io'>> {
  const begun = await appApi.files.begin({ name, kind, size })
  if (!begun.ok) return begun
  const { file } = begun.value
  return ok({
    append: (bytes) => appApi.files.append({ file, bytes }),
    commit: () => appApi.files.commit({ file }),
    async abort() {
      await appApi.files.abort({ file })
    },
  })
}
