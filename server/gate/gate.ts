import { randomUUID } from 'node:crypto'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import type { Role } from '../../shared/sync/names.ts'
import { checkProtocol } from '../../shared/sync/protocol.ts'
import type { Device, Member, Members } from '../database/members.ts'
import { TOKEN_DAYS, type Claims, type Tokens } from './tokens.ts'

/** Who is at the other end of a connection. Never changes; a change of rights ends the connection. */
export type Session = {
  person: string
  device: string
  workspace: string
  role: Role
  issuedAt: number
  expires: number
}

export type GateProblem = 'CLIENT_TOO_OLD' | 'SERVER_TOO_OLD' | 'UNKNOWN' | 'EXPIRED' | 'REVOKED'

export type Gate = {
  /** Checks protocol, signature, expiry and the rows of this person and laptop. */
  enter: (token: string, protocol: number) => Promise<Result<Session, GateProblem>>
  /** Whether a session that entered earlier may stay; reads the rows again. */
  recheck: (session: Session) => Result<null, 'REVOKED' | 'EXPIRED'>
  /** A fresh token for a session past half its life; null while the old one is young. */
  renew: (session: Session) => Promise<string | null>
}

const HALF_LIFE = (TOKEN_DAYS * 24 * 60 * 60 * 1000) / 2

export function openGate(tokens: Tokens, members: Members): Gate {
  return {
    enter: async (token, protocol) => {
      const spoken = checkProtocol(protocol)
      if (!spoken.ok) return spoken
      const verified = await tokens.verify(token)
      if (!verified.ok) return verified
      const claims = verified.value
      if (members.workspace()?.id !== claims.workspace) return err('UNKNOWN')
      const rows = rowsOf(claims.device, claims.person) ?? readopt(claims)
      if (rows.device.person !== claims.person || rows.member.workspace !== claims.workspace)
        return err('UNKNOWN')
      if (rows.device.revokedAt !== null) return err('REVOKED')
      const { person, device, workspace, issuedAt, expires } = claims
      return ok({ person, device, workspace, role: rows.member.role, issuedAt, expires })
    },
    recheck: (session) => {
      const revoked = members.device(session.device)?.revokedAt !== null
      const role = members.member(session.person)?.role
      if (revoked || role !== session.role) return err('REVOKED')
      return session.expires <= Date.now() ? err('EXPIRED') : ok(null)
    },
    renew: async ({ person, device, workspace, role, issuedAt }) => {
      if (Date.now() - issuedAt < HALF_LIFE) return null
      const jti = randomUUID()
      const token = await tokens.sign({ person, device, workspace, role, jti })
      // The old token stays good until it expires: this one may be lost on the way.
      members.saveToken(device, jti)
      return token
    },
  }

  function rowsOf(device: string, person: string): { device: Device; member: Member } | null {
    const deviceRow = members.device(device)
    const member = members.member(person)
    return deviceRow && member ? { device: deviceRow, member } : null
  }

  /**
   * A database restored from a backup may be older than this laptop's invitation. Our own signature is enough
   * to take it in again; what cannot come back this way is a revocation younger than the backup.
   */
  function readopt({ device, person, workspace, role, jti }: Claims): { device: Device; member: Member } {
    const member = members.member(person) ?? { person, workspace, name: '', function: '', role }
    members.saveMember(member)
    if (!members.device(device)) members.saveDevice({ id: device, person, name: '', jti })
    return rowsOf(device, person) ?? missing()
  }
}

function missing(): never {
  throw new Error('rows that were just written are missing')
}
