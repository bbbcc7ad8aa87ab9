import { get as getPlain } from 'node:http'
import { get as getSealed } from 'node:https'
import { err, ok, type Result } from '../../shared/kernel/result.ts'

const PATIENCE_MS = 5_000

/**
 * How far our clock is ahead of that of the server at this address, in milliseconds, to about a second: every answer over
 * http carries the time.
 */
export async function clockAhead(
  url: URL,
  now: () => number = Date.now,
): Promise<Result<{ ahead: number }, 'unreachable'>> {
  const get = url.protocol === 'wss:' ? getSealed : getPlain
  const asked = now()
  const date = await new Promise<string | undefined>((resolve) => {
    const address = `${url.protocol === 'wss:' ? 'https' : 'http'}://${url.host}/health`
    const request = get(address, { timeout: PATIENCE_MS, agent: false }, (response) => {
      response.resume()
      resolve(response.headers.date)
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(undefined))
    request.on('close', () => resolve(undefined))
  })
  const theirs = Date.parse(date ?? '')
  return Number.isNaN(theirs) ? err('unreachable') : ok({ ahead: (asked + now()) / 2 - theirs })
}
