/** What the user can do about it: make room, ask for rights, or try again. */
type OsReason = 'no-space' | 'read-only' | 'io'

const REASONS: Record<string, OsReason> = {
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
}

/** Why the operating system refused. */
export function osReason(error: unknown): OsReason {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return (typeof code === 'string' ? REASONS[code] : undefined) ?? 'io'
}
