import type { Profile } from '../../../shared/ipc/profile.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { Role } from '../../../shared/sync/names.ts'
import { decodeInvitation, type InvitationProblem } from '../../../shared/sync/invitation.ts'
import { PROTOCOL_VERSION } from '../../../shared/sync/protocol.ts'
import { connectControl, type RequestFailure } from './control-client.ts'

/** What an invitation gave: which workspace, where it is, and the token of this laptop. */
export interface Redeemed {
  server: string
  workspace: { id: string; name: string }
  role: Role
  token: string
}

/**
 * Uses an invitation. `bring` is the workspace of this laptop, for a server that has none yet; an invitation
 * that names a workspace leads to that one.
 */
export async function redeemInvitation(
  text: string,
  profile: Pick<Profile, 'person' | 'device'>,
  bring: { id: string; name: string } | null,
  app: string,
): Promise<Result<Redeemed, InvitationProblem | RequestFailure>> {
  const invitation = decodeInvitation(text, Date.now())
  if (!invitation.ok) return invitation
  const { url, secret } = invitation.value
  const control = await connectControl(url, { changed: () => undefined, closed: () => undefined })
  if (!control.ok) return control
  const { person, device } = profile
  const answer = await control.value.request({
    type: 'redeem',
    protocol: PROTOCOL_VERSION,
    app,
    secret,
    person: { id: person.id, name: person.name, function: person.function },
    device: { id: device.id, name: device.name },
    ...(invitation.value.workspace === undefined && bring !== null ? { workspace: bring } : {}),
  })
  control.value.close()
  if (!answer.ok) return err(answer.reason)
  const { workspace, role, token } = answer.value
  return ok({ server: url, workspace, role, token })
}
