const known = [
  'NO_TOKEN',
  'CLIENT_TOO_OLD',
  'SERVER_TOO_OLD',
  'UNKNOWN',
  'EXPIRED',
  'REVOKED',
  'READ_ONLY',
] as const

export type Refusal = (typeof known)[number] | 'other'

/** Which words say why the municipality does not let this laptop in. */
export function refusalOf(reason: string): Refusal {
  return known.find((candidate) => candidate === reason) ?? 'other'
}

/** Can a new invitation help? */
export function isSolvedByInvitation(refusal: Refusal): boolean {
  return ['NO_TOKEN', 'UNKNOWN', 'EXPIRED', 'REVOKED', 'READ_ONLY'].includes(refusal)
}
