import * as z from 'zod'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'

/** The file that the build makes of what the app is made with (build/licences.mjs). */
const Licences = z.object({
  packages: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      /** As the package names it, e.g. `MIT`. */
      licence: z.string(),
      /** Place of its text in `texts`; null when the package brought none. */
      text: z.int().nonnegative().nullable(),
    }),
  ),
  texts: z.array(z.string()),
})

export type Licences = z.infer<typeof Licences>

/** Read when somebody asks for it: it is larger than any screen. */
export async function readLicences(): Promise<Result<Licences, 'unreadable'>> {
  try {
    const answer = await fetch('./licences.json')
    const read = Licences.safeParse(await answer.json())
    return read.success ? ok(read.data) : err('unreadable')
  } catch {
    return err('unreadable')
  }
}
