import { app, type WebContents } from 'electron'
import { setupJournals } from '../journal/journals.ts'
import type { ProfileStore } from '../profile/profile.ts'
import type { Servers } from '../security/servers.ts'
import { setupSecrets } from '../secrets/secrets.ts'
import { appHandlers } from './app.ts'
import { journalHandlers } from './journal.ts'
import { profileHandlers } from './profile.ts'
import { registerIpc } from './register.ts'
import { secretsHandlers } from './secrets.ts'
import { serversHandlers } from './servers.ts'
import { shellHandlers } from './shell.ts'

export function setupIpc(
  profile: ProfileStore,
  servers: Servers,
  firstScreen: (contents: WebContents, line: string) => Promise<void>,
): void {
  const userData = app.getPath('userData')
  registerIpc({
    app: appHandlers(firstScreen),
    profile: profileHandlers(profile, servers),
    secrets: secretsHandlers(setupSecrets(userData)),
    journal: journalHandlers(setupJournals(userData, app.getVersion())),
    shell: shellHandlers,
    servers: serversHandlers(servers),
  })
}
