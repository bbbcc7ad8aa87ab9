import { mkdir } from 'node:fs/promises'
import { shell } from 'electron'
import { err, ok } from '../../shared/kernel/result.ts'
import type { Handlers } from './register.ts'

/** The only hosts that a link may open in the user's own browser. */
const HOSTS = new Set(['www.kvk.nl', 'www.agbcode.nl'])

export const shellHandlers = (logs: string): Handlers<'shell'> => ({
  openLogs: async () => {
    try {
      await mkdir(logs, { recursive: true })
      return (await shell.openPath(logs)) === '' ? ok(undefined) : err('failed')
    } catch {
      return err('failed')
    }
  },
  openExternal: async ({ url: text }) => {
    if (!URL.canParse(text)) return err('not-allowed')
    const url = new URL(text)
    const plain = url.username === '' && url.password === '' && url.port === ''
    if (url.protocol !== 'https:' || !plain || !HOSTS.has(url.hostname)) return err('not-allowed')
    try {
      await shell.openExternal(url.href)
      return ok(undefined)
    } catch {
      return err('failed')
    }
  },
})
