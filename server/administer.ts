import type Database from 'better-sqlite3'
import { encodeInvitation } from '../shared/sync/invitation.ts'
import type { Arguments } from './arguments.ts'
import { openInvitations } from './database/invitations.ts'
import { openMembers } from './database/members.ts'
import { openMeta } from './database/meta.ts'
import { strings } from './strings.nl.ts'

/** What a command says, and whether it did what was asked. */
type Outcome = { text: string; done: boolean }

/** The commands beside `serve`. They write to the database; a running server reads it every two seconds. */
export function administer(db: Database.Database, { command, role, days, person }: Arguments): Outcome {
  const members = openMembers(db)
  if (command[0] === 'devices') {
    const lines = members
      .devices()
      .map(({ id, name, person, revokedAt }) =>
        strings.device({ id, name, person, revoked: revokedAt !== null }),
      )
    return { text: lines.join('\n') || strings.noDevices, done: true }
  }
  if (command[0] === 'revoke') {
    const done = members.revoke(command[1])
    return { text: done ? strings.revoked : strings.unknownDevice, done }
  }
  const url = openMeta(db).address()
  const workspace = members.workspace()
  if (!url) return { text: strings.problems['no-address'], done: false }
  if (!workspace) return { text: strings.problems['no-workspace'], done: false }
  const made = openInvitations(db, members).create({ role, days, person: person ?? null, createdBy: null })
  return { text: encodeInvitation({ url, ...made, workspace }), done: true }
}
