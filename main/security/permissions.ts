import { session } from 'electron'
import { isOurs } from './origin.ts'

/** A copy button: text to the clipboard, after the user's own click. */
const ALLOWED = 'clipboard-sanitized-write'

/** Electron grants every permission by default; this app needs one. */
export function setupPermissions(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((contents, permission, answer) => {
    answer(permission === ALLOWED && isOurs(contents.getURL()))
  })
  defaultSession.setPermissionCheckHandler((_contents, permission) => permission === ALLOWED)
  defaultSession.setDevicePermissionHandler(() => false)
}
