import type { Profile } from '../../shared/ipc/profile.ts'

/** The WebSocket origins that this profile may reach, besides loopback. Anything malformed is left out. */
export function serverOrigins(profile: Profile | null): string[] {
  const urls = profile?.workspaces.flatMap(({ server }) => (server ? [server.url] : [])) ?? []
  const origins = urls.filter((url) => URL.canParse(url)).map((url) => new URL(url))
  const sockets = origins.filter(({ protocol }) => protocol === 'ws:' || protocol === 'wss:')
  return [...new Set(sockets.map(({ protocol, host }) => `${protocol}//${host}`))]
}
