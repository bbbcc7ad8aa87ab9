import { app, type WebContents } from 'electron'
import { ok } from '../../shared/kernel/result.ts'
import { pageFlushed } from '../windows/closing.ts'
import type { Handlers } from './register.ts'

/** The runtime for machines that cannot reach the official download tells so itself. */
const verificationRuntime = process.env['WEDERZIJDS_VERIFICATION_RUNTIME'] === '1'

export function appHandlers(
  firstScreen: (contents: WebContents, line: string) => Promise<void>,
): Handlers<'app'> {
  return {
    info: () =>
      ok({
        version: app.getVersion(),
        electron: process.versions.electron,
        chrome: process.versions.chrome,
        platform: process.platform,
        verificationRuntime,
      }),
    ready: async ({ line }, { sender }) => {
      await firstScreen(sender, line)
      return ok(undefined)
    },
    flushed: (_input, { sender }) => {
      pageFlushed(sender.id)
      return ok(undefined)
    },
  }
}
