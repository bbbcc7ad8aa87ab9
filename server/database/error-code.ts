/** SQLite's name for what went wrong: the one thing about it that belongs in the log. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
