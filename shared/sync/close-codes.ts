/**
 * Why the server ends a connection. A client reads the name, never the number, and says it in words;
 * whatever the name, it keeps working and keeps its updates.
 */
export const CLOSE_CODES = {
  CLIENT_TOO_OLD: 4501,
  SERVER_TOO_OLD: 4502,
  /** The token or the invitation is not one of ours (tampered, another workspace, `alg: none`). */
  UNKNOWN: 4510,
  EXPIRED: 4511,
  REVOKED: 4512,
  /** Nothing was said within the time for saying who you are. */
  NOT_IN_TIME: 4513,
  TOO_LARGE: 4520,
  RATE_LIMITED: 4521,
  BAD_MESSAGE: 4522,
  READ_ONLY: 4523,
  /** Changes under the clientID of another connected laptop. An honest relay succeeds a moment later. */
  IMPERSONATION: 4524,
  /** A newer connection of the same laptop took this one's place. */
  REPLACED: 4525,
  SHUTTING_DOWN: 4530,
  /** The server could not write to its database; nothing of the last messages was acknowledged. */
  STORAGE_FAILED: 4531,
} as const

export type CloseName = keyof typeof CLOSE_CODES

/** ws itself ends a connection with 1009, before our code sees the frame. */
const FRAME_TOO_LARGE = 1009

const names = new Map<number, CloseName>([
  ...Object.entries(CLOSE_CODES).map(([name, code]): [number, CloseName] => [code, name as CloseName]),
  [FRAME_TOO_LARGE, 'TOO_LARGE'],
])

/** The name of a WebSocket close code; null for the codes of a network that simply went away. */
export function closeName(code: number): CloseName | null {
  return names.get(code) ?? null
}

const final: ReadonlySet<CloseName> = new Set<CloseName>([
  'CLIENT_TOO_OLD',
  'SERVER_TOO_OLD',
  'UNKNOWN',
  'EXPIRED',
  'REVOKED',
])

/** True when trying again changes nothing until a person does something (update, new invitation). */
export function isFinal(name: CloseName): boolean {
  return final.has(name)
}
