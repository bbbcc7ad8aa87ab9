/** The contract's names without zod (132 kB that a preload need not carry). A test keeps both equal. */
export const methodNames = {
  app: ['info', 'ready', 'flushed'],
  profile: ['read', 'write'],
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
  journal: ['open', 'append', 'read', 'rotate'],
  shell: ['openExternal'],
  files: ['save', 'print', 'begin', 'append', 'commit', 'abort'],
  servers: ['allow'],
  tables: ['interfaces', 'open', 'current', 'close', 'trust'],
} as const

/** Sent by main when the window wants to close; answered with `app.flushed`. */
export const CLOSING = 'app.closing'

/** Sent by main when the laptop is left alone; the page closes its workspace and calls `keys.forget`. */
export const LOCKING = 'app.locking'

/** The channel of one method. */
export function channelOf(namespace: string, method: string): string {
  return `${namespace}.${method}`
}
