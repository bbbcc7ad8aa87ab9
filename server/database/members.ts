import type Database from 'better-sqlite3'
import type { Colleague } from '../../shared/sync/control.ts'
import type { Role } from '../../shared/sync/names.ts'

export type Member = { person: string; workspace: string; name: string; function: string; role: Role }
export type Device = { id: string; person: string; name: string; revokedAt: number | null; lastSeen: number }

export type Members = {
  hasMembers: () => boolean
  member: (person: string) => Member | null
  saveMember: (member: Member) => void
  device: (id: string) => Device | null
  devices: () => Device[]
  /** Adds the laptop, or makes it valid again. `jti` names the token it was given last. */
  saveDevice: (device: { id: string; person: string; name: string; jti: string }) => void
  saveToken: (device: string, jti: string) => void
  /** Refreshes the words that colleagues see. */
  seen: (device: { id: string; name: string }, person: { id: string; name: string; function: string }) => void
  /** False when there is no such laptop. */
  revoke: (device: string) => boolean
  colleagues: (workspace: string) => Colleague[]
  /** The one workspace of this server, or null before the first laptop brought it. */
  workspace: () => { id: string; name: string } | null
  saveWorkspace: (workspace: { id: string; name: string }) => void
}

const MEMBER = 'person, workspace, name, function, role'
const DEVICE = 'id, person, name, revoked_at AS revokedAt, last_seen AS lastSeen'

export function openMembers(db: Database.Database): Members {
  const member = db.prepare<[string], Member>(`SELECT ${MEMBER} FROM members WHERE person = ?`)
  const membersOf = db.prepare<[string], Member>(
    `SELECT ${MEMBER} FROM members WHERE workspace = ? ORDER BY name, person`,
  )
  const count = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM members')
  const saveMember = db.prepare<Member>(
    `INSERT INTO members (${MEMBER}) VALUES (@person, @workspace, @name, @function, @role)
     ON CONFLICT (person) DO UPDATE SET name = @name, function = @function, role = @role`,
  )
  const device = db.prepare<[string], Device>(`SELECT ${DEVICE} FROM devices WHERE id = ?`)
  const devices = db.prepare<[], Device>(`SELECT ${DEVICE} FROM devices ORDER BY last_seen DESC`)
  const validDevicesOf = db.prepare<[string], Device>(
    `SELECT ${DEVICE} FROM devices WHERE person = ? AND revoked_at IS NULL ORDER BY last_seen DESC`,
  )
  const saveDevice = db.prepare<{ id: string; person: string; name: string; jti: string; now: number }>(
    `INSERT INTO devices (id, person, name, jti, last_seen) VALUES (@id, @person, @name, @jti, @now)
     ON CONFLICT (id) DO UPDATE SET name = @name, jti = @jti, last_seen = @now, revoked_at = NULL`,
  )
  const saveToken = db.prepare<[string, string]>('UPDATE devices SET jti = ? WHERE id = ?')
  const seenDevice = db.prepare<[string, number, string]>(
    'UPDATE devices SET name = ?, last_seen = ? WHERE id = ?',
  )
  const seenPerson = db.prepare<[string, string, string]>(
    'UPDATE members SET name = ?, function = ? WHERE person = ?',
  )
  const revoke = db.prepare<[number, string]>('UPDATE devices SET revoked_at = ? WHERE id = ?')
  const workspace = db.prepare<[], { id: string; name: string }>('SELECT id, name FROM workspaces LIMIT 1')
  const saveWorkspace = db.prepare<[string, string]>('INSERT INTO workspaces (id, name) VALUES (?, ?)')

  return {
    hasMembers: () => (count.get()?.n ?? 0) > 0,
    member: (person) => member.get(person) ?? null,
    saveMember: (row) => {
      saveMember.run(row)
    },
    device: (id) => device.get(id) ?? null,
    devices: () => devices.all(),
    saveDevice: (row) => {
      saveDevice.run({ ...row, now: Date.now() })
    },
    saveToken: (id, jti) => {
      saveToken.run(jti, id)
    },
    seen: db.transaction(
      (laptop: { id: string; name: string }, person: { id: string; name: string; function: string }) => {
        seenDevice.run(laptop.name, Date.now(), laptop.id)
        seenPerson.run(person.name, person.function, person.id)
      },
    ),
    revoke: (id) => revoke.run(Date.now(), id).changes > 0,
    colleagues: (id) =>
      membersOf.all(id).map(({ person, name, function: work }) => ({
        person,
        name,
        function: work,
        devices: validDevicesOf.all(person).map(({ id, name, lastSeen }) => ({ id, name, lastSeen })),
      })),
    workspace: () => workspace.get() ?? null,
    saveWorkspace: ({ id, name }) => {
      saveWorkspace.run(id, name)
    },
  }
}
