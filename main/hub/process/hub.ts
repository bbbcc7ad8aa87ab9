import { createBackOff, type BackOff } from '../../../shared/sync/back-off.ts'
import { decodeSecret } from '../../../shared/sync/table-secret.ts'
import { serveGuestPage } from './guest-page.ts'
import { appLink, guestLink, type Link, type LinkEvents } from './link.ts'
import { listen } from './listen.ts'
import { openRoom, type Visitor } from './room.ts'
import type { HubEvent, HubSettings } from './settings.ts'

type Ports = {
  tell: (event: HubEvent) => void
  now?: () => number
  backOff?: BackOff
}

const HEARTBEAT = 15_000
const LIFE_CHECK = 1_000
/** A table that opens again right after its app was killed can find its own old process still leaving. */
const TRIES = 20
const BETWEEN_TRIES = 250
/** The refusals still have to reach everybody. */
const TIME_TO_LEAVE = 1_500

/**
 * Opens the hub: listens, lets people in, and ends itself when the time of the table is over. Everything that
 * main needs to know goes to `tell`.
 */
export async function openHub(
  settings: HubSettings,
  { tell, now = Date.now, backOff = createBackOff() }: Ports,
): Promise<void> {
  const secret = decodeSecret(settings.secret) ?? new Uint8Array()
  const links = new Set<Link>()
  let host = ''
  let stop: () => void = () => undefined
  const room = await openRoom({
    settings,
    backOff,
    now,
    tell: (event) => {
      if (event.type === 'closed') stop()
      else tell(event)
    },
  })

  function accept(open: (events: LinkEvents) => Link): void {
    const early: Uint8Array[] = []
    let visitor: Visitor | null = null
    const link = open({
      frame: (frame) => (visitor ? visitor.frame(frame) : early.push(frame)),
      closed: () => {
        links.delete(link)
        visitor?.closed()
      },
    })
    links.add(link)
    visitor = room.enter(link)
    for (const frame of early) visitor.frame(frame)
  }

  const { page } = settings
  const doors = {
    page: serveGuestPage(page, () => host),
    app: (socket: Parameters<typeof appLink>[0], address: string) =>
      accept((events) => appLink(socket, address, events)),
    guest: (socket: Parameters<typeof guestLink>[0], address: string) =>
      accept((events) => guestLink(socket, address, { secret, backOff }, events)),
  }
  let listening = await listen(settings, doors)
  for (let n = 1; settings.resumed && n < TRIES; n += 1) {
    if (listening.ok || listening.reason !== 'address-in-use') break
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES))
    listening = await listen(settings, doors)
  }
  if (!listening.ok) return tell({ type: 'failed', reason: listening.reason })

  const { port, close } = listening.value
  host = `${settings.address}:${port}`
  const heartbeat = setInterval(() => {
    for (const link of links) link.checkAlive()
  }, HEARTBEAT)
  // Compared with the clock, not waited for: a laptop that slept must not find its table still open.
  const life = setInterval(() => {
    if (now() >= settings.closesAt) room.close()
  }, LIFE_CHECK)
  stop = () => {
    clearInterval(heartbeat)
    clearInterval(life)
    setTimeout(() => {
      close()
      tell({ type: 'closed' })
    }, TIME_TO_LEAVE)
  }
  tell({ type: 'listening', port })
}
