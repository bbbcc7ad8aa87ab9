import type Database from 'better-sqlite3'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import type { Role } from '../../shared/sync/names.ts'
import type { Member, Members } from './members.ts'

export type NewInvitation = {
  role: Role
  days: number
  /** Only this known person may use it: a second laptop, or a token that is gone. */
  person: string | null
  createdBy: string | null
}

export type Redemption = {
  secret: Uint8Array
  person: { id: string; name: string; function: string }
  device: { id: string; name: string }
  workspace: { id: string; name: string } | null
}

export type Redeemed = { member: Member; workspace: { id: string; name: string }; jti: string }
export type RedeemProblem = 'UNKNOWN' | 'EXPIRED' | 'USED' | 'OTHER_WORKSPACE' | 'NO_WORKSPACE' | 'TAKEN'

export type Invitations = {
  /** Makes an invitation for one laptop; only the hash of its secret is kept. */
  create: (invitation: NewInvitation) => { secret: Uint8Array; expires: number }
  /** Makes the person a member and the laptop known. The first laptop's workspace becomes the server's. */
  redeem: (redemption: Redemption) => Result<Redeemed, RedeemProblem>
}

type Row = {
  workspace: string | null
  role: Role
  person: string | null
  expires: number
  usedBy: string | null
}

const DAY = 24 * 60 * 60 * 1000
const SECRET_BYTES = 20

export function openInvitations(db: Database.Database, members: Members): Invitations {
  const insert = db.prepare<[Uint8Array, string | null, Role, string | null, number, string | null]>(
    `INSERT INTO invitations (secret_hash, workspace, role, person, expires, created_by)
     VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const dropUnused = db.prepare('DELETE FROM invitations WHERE workspace IS NULL AND used_by IS NULL')
  const find = db.prepare<[Uint8Array], Row>(
    'SELECT workspace, role, person, expires, used_by AS usedBy FROM invitations WHERE secret_hash = ?',
  )
  const use = db.prepare<[string, Uint8Array]>('UPDATE invitations SET used_by = ? WHERE secret_hash = ?')

  function redeem({ secret, person, device, workspace }: Redemption): Result<Redeemed, RedeemProblem> {
    const invitation = find.get(hash(secret))
    if (!invitation) return err('UNKNOWN')
    if (invitation.expires <= Date.now()) return err('EXPIRED')
    // The same laptop may ask again: its first answer may have been lost on the way.
    if (invitation.usedBy !== null && invitation.usedBy !== device.id) return err('USED')
    const again = invitation.usedBy === device.id

    const known = members.member(person.id)
    const laptop = members.device(device.id)
    const invitedAgain = invitation.person === person.id
    // Who claims to be a known person would read that person's private notes.
    if ((known || laptop) && !again && !invitedAgain) return err('TAKEN')
    if (laptop && (laptop.person !== person.id || (laptop.revokedAt !== null && !invitedAgain)))
      return err('TAKEN')
    if (invitation.person !== null && !invitedAgain) return err('TAKEN')

    const existing = members.workspace()
    if (existing && workspace && workspace.id !== existing.id) return err('OTHER_WORKSPACE')
    const joined = existing ?? workspace
    if (!joined) return err('NO_WORKSPACE')
    if (!existing) members.saveWorkspace(joined)

    const member: Member = {
      person: person.id,
      workspace: joined.id,
      name: person.name,
      function: person.function,
      role: known?.role ?? invitation.role,
    }
    const jti = randomUUID()
    members.saveMember(member)
    members.saveDevice({ id: device.id, person: person.id, name: device.name, jti })
    use.run(device.id, hash(secret))
    return ok({ member, workspace: joined, jti })
  }

  return {
    create: ({ role, days, person, createdBy }) => {
      const workspace = members.workspace()
      // An empty server that starts again shows a new first invitation; the old one nobody used is void.
      if (!workspace) dropUnused.run()
      const secret = randomBytes(SECRET_BYTES)
      const expires = Date.now() + days * DAY
      insert.run(hash(secret), workspace?.id ?? null, role, person, expires, createdBy)
      return { secret, expires }
    },
    redeem: (redemption) => db.transaction(() => redeem(redemption)).immediate(),
  }
}

function hash(secret: Uint8Array): Uint8Array {
  return createHash('sha256').update(secret).digest()
}
