import { app } from 'electron'
import { askServer } from './security/ask-server.ts'
import { setupCertificates } from './security/certificates.ts'
import { setupContents } from './security/contents.ts'
import { setupPermissions } from './security/permissions.ts'
import { setupRequests } from './security/requests.ts'
import { createServers } from './security/servers.ts'
import { trustedTables } from './security/tables.ts'
import { serveApp, setupAppScheme } from './security/app-protocol.ts'
import { setupFirstScreen } from './windows/first-screen.ts'
import { setupIpc } from './ipc/index.ts'
import { lockWhenIdle } from './keys/lock-when-idle.ts'
import { setupKeys } from './keys/setup.ts'
import { setupMenu } from './menu/menu.ts'
import { setupProfile } from './profile/profile.ts'
import { setupSingleInstance } from './windows/single-instance.ts'
import { setupTheme } from './windows/theme.ts'
import { setupLog } from './logging/log.ts'
import { noteFaults } from './logging/note-faults.ts'
import { openAnother, openWindow } from './windows/open-window.ts'
import { setupSpelling } from './spelling/spelling.ts'
import { theWindow } from './windows/the-window.ts'
import { windowMemory } from './windows/window-state.ts'
import { zoom } from './windows/zoom.ts'

/** Composition root. 'ready' waits for this module, so nothing here may be awaited at the top level. */
if (setupSingleInstance()) {
  setupAppScheme()
  setupContents()
  void app.whenReady().then(async () => {
    const userData = app.getPath('userData')
    const log = setupLog(userData)
    noteFaults(log)
    const keys = setupKeys(userData)
    const [profile, memory] = await Promise.all([setupProfile(), windowMemory(userData)])
    const windows = { memory, language: () => profile.current()?.language }
    const servers = createServers(profile.current(), (host) => askServer(host, profile.current()?.language))
    serveApp()
    const tables = trustedTables()
    setupRequests(servers, tables)
    setupCertificates(tables)
    setupPermissions()
    const spelling = setupSpelling(userData, profile)
    setupTheme(profile)
    setupMenu(profile, {
      newWindow: () => openAnother(windows, theWindow()?.webContents),
      zoom: (step) => zoom(memory, step),
    })
    lockWhenIdle(keys, () => profile.current()?.lockAfter ?? 10)
    setupIpc(profile, servers, keys, tables, windows, log, spelling, setupFirstScreen())
    openWindow(windows)
    // The last window says where it was just before the app ends: that is written first.
    app.on('will-quit', (event) => {
      const written = memory.writing()
      if (written === null) return
      event.preventDefault()
      void written.then(() => app.quit())
    })
    // The keyring takes its time: it is asked while the page is being loaded.
    void keys.status()
  })
}
