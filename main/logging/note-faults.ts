import { app } from 'electron'
import type { Log } from './log.ts'

/** Writes down the start of the app, and every process of it that ended as it should not. */
export function noteFaults(log: Log): void {
  const { electron } = process.versions
  log.note('start', `${app.getVersion()} ${process.platform} electron-${electron}`)
  app.on('render-process-gone', (_event, _contents, { reason }) => log.note('window-gone', reason))
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (reason !== 'clean-exit') log.note(`${type.toLowerCase().replaceAll(' ', '-')}-gone`, reason)
  })
  // The name alone: a message may quote a path, or what somebody typed.
  process.on('uncaughtExceptionMonitor', ({ name }) => log.note('fault', name))
}
