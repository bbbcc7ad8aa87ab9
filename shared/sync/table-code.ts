import { err, ok, type Result } from '../kernel/result.ts'

/**
 * What leads to an open table: where it is, and a code of 44 characters in 11 groups of 4. The code holds the
 * secret (128 bits) and the pin (80 bits: the first ten bytes of the sha256 of the host's certificate). It lives
 * on paper, on a screen and in the fragment of an address, which a browser never sends.
 */
export type TableCode = { host: string; port: number; secret: Uint8Array; pin: Uint8Array }

/** `address`: `host:port`. `typed`: the code in groups. `url`: what a browser opens and a QR code shows. */
export type TableCodeText = { address: string; typed: string; url: string }

/** `incomplete`: too short. `mistyped`: its length is right, something in it is not. */
export type TableKeyProblem = 'incomplete' | 'mistyped' | 'not-a-code'

export const SECRET_BYTES = 16
export const PIN_BYTES = 10

/** Crockford's base32: no I, L, O and U, so that a code survives being read aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUP = 4
/** 208 bits in characters of 5 bits; the first two bits are zero. */
const BODY = 42
const LENGTH = BODY + 2
/** The groups that the secret is in. */
const SECRET_GROUPS = 7 * GROUP
/** The largest prime that two characters can say. */
const CHECK_PRIME = 1021
const CHECK_FACTOR = 37

export function encodeTableCode({ host, port, secret, pin }: TableCode): TableCodeText {
  const body = toDigits([...secret, ...pin])
  const check = checkOf(body)
  const digits = [...body, check >> 5, check & 31]
  const text = digits.map((digit) => ALPHABET[digit]).join('')
  const typed = text.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? text
  const address = `${host}:${port}`
  return { address, typed, url: `http://${address}/#${typed}` }
}

/**
 * Reads what somebody typed or pasted: the code with the address beside it, or the whole address of the guest
 * page. Capitals, spaces, dashes and look-alikes (O for 0, I and L for 1) do not matter.
 */
export function decodeTableCode(
  typed: string,
  address?: string,
): Result<TableCode, TableKeyProblem | 'no-address'> {
  const pasted = /^\s*(?:https?:\/\/)?([^\s/#]+)\/?#(.*)$/is.exec(typed)
  const key = decodeTableKey(pasted?.[2] ?? typed)
  if (!key.ok) return key
  const place = readAddress(pasted?.[1] ?? address ?? '')
  return place ? ok({ ...place, ...key.value }) : err('no-address')
}

/** Reads the code alone; what stands behind the `#` on the guest page. */
export function decodeTableKey(
  typed: string,
): Result<{ secret: Uint8Array; pin: Uint8Array }, TableKeyProblem> {
  const digits = digitsOf(typed)
  if (digits.length === 0) return err('incomplete')
  if (digits.includes(-1)) return err('not-a-code')
  if (digits.length < LENGTH) return err('incomplete')
  if (digits.length > LENGTH) return err('not-a-code')
  const body = digits.slice(0, BODY)
  const check = ((digits[BODY] ?? 0) << 5) | (digits[BODY + 1] ?? 0)
  // The two bits that are always zero: a later build may give them a meaning, this one does not know it.
  if (check !== checkOf(body) || (body[0] ?? 0) > 7) return err('mistyped')
  const bytes = toBytes(body)
  return ok({ secret: bytes.slice(0, SECRET_BYTES), pin: bytes.slice(SECRET_BYTES) })
}

/**
 * Reads what a guest needs of a code: the secret. Who types may stop after the first seven groups; the characters
 * that give a slip away come after those, so then only the table itself can tell.
 */
export function decodeTableSecret(typed: string): Result<Uint8Array, TableKeyProblem> {
  const code = typed.slice(typed.indexOf('#') + 1)
  const digits = digitsOf(code)
  if (digits.length < SECRET_GROUPS || digits.length >= LENGTH || digits.includes(-1)) {
    const key = decodeTableKey(code)
    return key.ok ? ok(key.value.secret) : key
  }
  if ((digits[0] ?? 0) > 7) return err('mistyped')
  const body = [...digits.slice(0, SECRET_GROUPS), ...Array<number>(BODY - SECRET_GROUPS).fill(0)]
  return ok(toBytes(body).slice(0, SECRET_BYTES))
}

/** `host:port`, with or without `http://` before it and a `/` behind it; null when it is not an IPv4 address. */
function readAddress(text: string): { host: string; port: number } | null {
  const match = /^(?:https?:\/\/)?(\d{1,3}(?:\.\d{1,3}){3}):(\d{1,5})\/?$/i.exec(text.trim())
  const host = match?.[1] ?? ''
  const port = Number(match?.[2])
  const valid = host !== '' && host.split('.').every((part) => Number(part) <= 255)
  return valid && port > 0 && port <= 65_535 ? { host, port } : null
}

/** Modulo a prime, each place with its own weight: one wrong character or two swapped ones never pass. */
function checkOf(digits: readonly number[]): number {
  return digits.reduce((sum, digit) => (sum * CHECK_FACTOR + digit) % CHECK_PRIME, 0)
}

function digitsOf(typed: string): number[] {
  return Array.from(typed.toUpperCase().replace(/[\s\-–—#_.]/g, ''), digitOf)
}

function digitOf(character: string): number {
  if (character === 'O') return 0
  if (character === 'I' || character === 'L') return 1
  return ALPHABET.indexOf(character)
}

function toDigits(bytes: readonly number[]): number[] {
  let number = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  const digits: number[] = []
  for (let i = 0; i < BODY; i += 1) {
    digits.unshift(Number(number & 31n))
    number >>= 5n
  }
  return digits
}

function toBytes(digits: readonly number[]): Uint8Array {
  let number = digits.reduce((sum, digit) => (sum << 5n) | BigInt(digit), 0n)
  const bytes = new Uint8Array(SECRET_BYTES + PIN_BYTES)
  for (let i = bytes.length - 1; i >= 0; i -= 1) {
    bytes[i] = Number(number & 255n)
    number >>= 8n
  }
  return bytes
}
