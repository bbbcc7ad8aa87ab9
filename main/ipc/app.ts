import { app, type WebContents } from 'electron'
import type { Profile } from '../../shared/ipc/profile.ts'
import { ok } from '../../shared/kernel/result.ts'
import { askToCloseUnkept, pageFlushed } from '../windows/closing.ts'
import type { Log } from '../logging/log.ts'
import type { Spelling } from '../spelling/spelling.ts'
import { syncedBy } from '../profile/synced-folder.ts'
import { openAnother, type OpenWindow } from '../windows/open-window.ts'
import type { Handlers } from './register.ts'

/** The runtime for machines that cannot reach the official download tells so itself. */
const verificationRuntime = process.env['WEDERZIJDS_VERIFICATION_RUNTIME'] === '1'

export function appHandlers(
  firstScreen: (contents: WebContents, line: string) => Promise<void>,
  language: () => Profile['language'] | undefined,
  windows: OpenWindow,
  log: Log,
  spelling: Spelling,
): Handlers<'app'> {
  return {
    info: () =>
      ok({
        version: app.getVersion(),
        electron: process.versions.electron,
        chrome: process.versions.chrome,
        platform: process.platform,
        verificationRuntime,
        spelling: spelling.isThere(),
        syncedBy: syncedBy(app.getPath('userData'), process.env),
      }),
    ready: async ({ line }, { sender }) => {
      await firstScreen(sender, line)
      return ok(undefined)
    },
    newWindow: (_input, { sender }) => {
      openAnother(windows, sender)
      return ok(undefined)
    },
    log: ({ event, reason }) => {
      log.note(event, reason)
      return ok(undefined)
    },
    closeUnkept: async (_input, { sender }) => ok({ closes: await askToCloseUnkept(sender, language()) }),
    flushed: (_input, { sender }) => {
      pageFlushed(sender.id)
      return ok(undefined)
    },
  }
}
