import type { RedeemFailure } from './commands.ts'
import type { nl } from './strings.nl.ts'

type RefusalKey =
  | `refused.${keyof (typeof nl)['refused']}`
  | `invitation.problem.${keyof (typeof nl)['invitation']['problem']}`

/** Under which key the words for a failed invitation stand: what happened and what to do. */
export const refusalKeys: Record<RedeemFailure, RefusalKey> = {
  'not-an-invitation': 'invitation.problem.not-an-invitation',
  damaged: 'invitation.problem.damaged',
  'newer-version': 'invitation.problem.newer-version',
  expired: 'invitation.problem.expired',
  'not-kept': 'refused.notKept',
  refused: 'refused.notAgreed',
  insecure: 'refused.insecure',

  DISCONNECTED: 'refused.unreachable',
  SHUTTING_DOWN: 'refused.unreachable',
  USED: 'refused.used',
  EXPIRED: 'refused.ended',
  REVOKED: 'refused.ended',
  UNKNOWN: 'refused.unknown',
  OTHER_WORKSPACE: 'refused.otherWorkspace',
  TAKEN: 'refused.taken',
  CLIENT_TOO_OLD: 'refused.updateApp',
  SERVER_TOO_OLD: 'refused.updateThere',

  BAD_MESSAGE: 'refused.later',
  IMPERSONATION: 'refused.later',
  NOT_IN_TIME: 'refused.later',
  NO_WORKSPACE: 'refused.later',
  RATE_LIMITED: 'refused.later',
  READ_ONLY: 'refused.later',
  REPLACED: 'refused.later',
  STORAGE_FAILED: 'refused.later',
  TOO_LARGE: 'refused.later',
}
