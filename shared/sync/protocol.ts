import { err, ok, type Result } from '../kernel/result.ts'

/** What this code speaks. Raise it when a message changes in a way that older code would misread. */
export const PROTOCOL_VERSION = 1

/** The oldest client that this code, as a server, still understands. */
export const MIN_CLIENT_PROTOCOL = 1

/** Asked by the server at every hello, redeem and live authentication. */
export function checkProtocol(client: number): Result<number, 'CLIENT_TOO_OLD' | 'SERVER_TOO_OLD'> {
  if (client < MIN_CLIENT_PROTOCOL) return err('CLIENT_TOO_OLD')
  if (client > PROTOCOL_VERSION) return err('SERVER_TOO_OLD')
  return ok(client)
}
