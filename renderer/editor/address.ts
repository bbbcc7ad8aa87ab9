import { err, ok, type Result } from '../../shared/kernel/result.ts'

/** The link address for what somebody typed: "www.voorbeeld.nl", "naam@voorbeeld.nl", "06 12 34 56 78". */
export function addressOf(typed: string): Result<string, 'no-address'> {
  const text = typed.trim()
  if (isAllowedAddress(text)) return ok(text)
  if (/^http:\/\//iu.test(text)) return addressOf(text.replace(/^http/iu, 'https'))
  if (/^[^\s@:/]+@[^\s@]+\.[^\s@]{2,}$/u.test(text)) return ok(`mailto:${text}`)
  if (/^\+?[\d()\s-]{6,20}$/u.test(text)) return ok(`tel:${text.replace(/[^\d+]/gu, '')}`)
  if (/^[^\s@:/]+\.[^\s@:/]{2,}(\/\S*)?$/u.test(text)) return ok(`https://${text}`)
  return err('no-address')
}

/** The address as people read and copy it. */
export function readableAddress(href: string): string {
  return href.replace(/^(mailto|tel):/iu, '')
}

/** A link may only be a website over https, an e-mail address or a telephone number. */
function isAllowedAddress(href: string): boolean {
  return /^(https:\/\/[^\s/]|mailto:[^\s@]+@[^\s@]|tel:\+?[\d()\s-]{3,}$)/iu.test(href)
}
