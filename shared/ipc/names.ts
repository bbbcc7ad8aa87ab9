/** The contract's names without zod (132 kB that a preload need not carry). A test keeps both equal. */
export const methodNames = {
  app: ['info', 'ready', 'flushed', 'closeUnkept', 'newWindow', 'log'],
  profile: ['read', 'write'],
  workspaces: ['begin', 'finish', 'discard', 'unfinished'],
  secrets: ['read', 'write', 'remove'],
  keys: [
    'status',
    'unlock',
    'protect',
    'recover',
    'open',
    'sealed',
    'forget',
    'makeAdministratorKey',
    'escrow',
  ],
  journal: ['open', 'docs', 'free', 'append', 'read', 'rotate'],
  backups: [
    'list',
    'begin',
    'append',
    'photo',
    'commit',
    'abort',
    'contents',
    'read',
    'photos',
    'readPhoto',
    'mark',
    'openOther',
  ],
  shell: ['openExternal', 'openLogs'],
  files: ['save', 'print', 'begin', 'append', 'commit', 'abort'],
  servers: ['allow', 'clock'],
  tables: ['interfaces', 'open', 'current', 'close', 'trust'],
} as const

/** Sent by main when the window wants to close; answered with `app.flushed`. */
export const CLOSING = 'app.closing'

/** Sent by main when the laptop is left alone; the page closes its workspace and calls `keys.forget`. */
export const LOCKING = 'app.locking'

/** Sent by main when the menu asks for the screen Hulp (`help`) or for the overview of keys (`keys`). */
export const HELPING = 'app.helping'

/** The channel of one method. */
export function channelOf(namespace: string, method: string): string {
  return `${namespace}.${method}`
}
