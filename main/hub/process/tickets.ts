import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'

/** A guest whom the host let in once, as the hub signed it. */
const Ticket = z.object({
  id: z.string(),
  name: z.string(),
  organisation: z.string(),
  mayWrite: z.boolean(),
  expires: z.number(),
})
type Ticket = z.infer<typeof Ticket>

/** Signs who was let in, so that a guest who reloads need not knock again, also after the hub began anew. */
export type Tickets = {
  sign: (ticket: Ticket) => string
  /** Null for anything that this hub did not sign, and for what has expired. */
  read: (text: string, now: number) => Ticket | null
}

export function createTickets(key: Uint8Array): Tickets {
  const macOf = (body: string) => createHmac('sha256', key).update(body).digest()
  return {
    sign: (ticket) => {
      const body = Buffer.from(JSON.stringify(ticket)).toString('base64url')
      return `${body}.${macOf(body).toString('base64url')}`
    },
    read: (text, now) => {
      const [body = '', mac = ''] = text.split('.')
      const given = Buffer.from(mac, 'base64url')
      const wanted = macOf(body)
      if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null
      const ticket = Ticket.parse(JSON.parse(Buffer.from(body, 'base64url').toString()))
      return ticket.expires > now ? ticket : null
    },
  }
}
