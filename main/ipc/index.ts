import { app, type WebContents } from 'electron'
import { setupBackups } from '../backup/backups.ts'
import { setupTables } from '../hub/setup.ts'
import type { Keys } from '../keys/keys.ts'
import { setupJournals } from '../journal/journals.ts'
import type { Log } from '../logging/log.ts'
import type { ProfileStore } from '../profile/profile.ts'
import type { Servers } from '../security/servers.ts'
import type { TrustedTables } from '../security/tables.ts'
import { setupSecrets } from '../secrets/secrets.ts'
import type { OpenWindow } from '../windows/open-window.ts'
import type { Spelling } from '../spelling/spelling.ts'
import { unfinishedWorkspaces } from '../workspaces/unfinished.ts'
import { appHandlers } from './app.ts'
import { backupsHandlers } from './backups.ts'
import { filesHandlers } from './files.ts'
import { journalHandlers } from './journal.ts'
import { keysHandlers } from './keys.ts'
import { profileHandlers } from './profile.ts'
import { registerIpc } from './register.ts'
import { secretsHandlers } from './secrets.ts'
import { serversHandlers } from './servers.ts'
import { shellHandlers } from './shell.ts'
import { tablesHandlers } from './tables.ts'
import { workspacesHandlers } from './workspaces.ts'

export function setupIpc(
  profile: ProfileStore,
  servers: Servers,
  keys: Keys,
  trusted: TrustedTables,
  windows: OpenWindow,
  log: Log,
  spelling: Spelling,
  firstScreen: (contents: WebContents, line: string) => Promise<void>,
): void {
  const userData = app.getPath('userData')
  const journals = setupJournals(userData, app.getVersion())
  registerIpc({
    app: appHandlers(firstScreen, () => profile.current()?.language, windows, log, spelling),
    profile: profileHandlers(profile, servers),
    workspaces: workspacesHandlers(unfinishedWorkspaces({ userData, profile, journals })),
    secrets: secretsHandlers(setupSecrets(userData, keys)),
    keys: keysHandlers(keys, profile),
    journal: journalHandlers(journals),
    backups: backupsHandlers(setupBackups(userData)),
    shell: shellHandlers(log.folder),
    files: filesHandlers(profile),
    servers: serversHandlers(servers),
    tables: tablesHandlers(setupTables(userData, trusted, keys), trusted),
  })
}
