import type Database from 'better-sqlite3'

export type Meta = {
  /** Random, once per database; the issuer of its tokens and the salt of what the log calls documents. */
  serverId: string
  /** Where the serving process listens, for invitations made by another process. */
  address: () => string | null
  setAddress: (url: string) => void
}

export function openMeta(db: Database.Database): Meta {
  const get = db.prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?')
  const put = db.prepare<[string, string]>('INSERT OR REPLACE INTO meta VALUES (?, ?)')
  return {
    serverId: get.get('server')?.value ?? '',
    address: () => get.get('address')?.value ?? null,
    setAddress: (url) => {
      put.run('address', url)
    },
  }
}
