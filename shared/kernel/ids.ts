import { digest } from 'lib0/hash/sha256'
import { uuidv4 } from 'lib0/random'
import { encodeUtf8 } from 'lib0/string'

export const documentKinds = [
  'workspace',
  'directory',
  'dossier',
  'note',
  'visit',
  'meeting',
  'table',
] as const

/** The kinds of document this build knows. A store may hold others, written by a newer build; they are kept. */
export type DocumentKind = (typeof documentKinds)[number]

/** `kind:unique`; the kind is readable from the id because there is no catalog document. */
export type DocId = string

export function newId(): string {
  return uuidv4()
}

export function docId(kind: DocumentKind, unique: string = newId()): DocId {
  return `${kind}:${unique}`
}

/** The kind in a document id, or null when this build does not know it. */
export function kindOf(id: DocId): DocumentKind | null {
  const kind = id.slice(0, id.indexOf(':'))
  return documentKinds.find((known) => known === kind) ?? null
}

/**
 * The same id on every laptop for the same parts, in the shape of a UUID (version 8).
 * Parts are length-prefixed, so that ('ab', 'c') and ('a', 'bc') differ.
 */
export function derivedId(...parts: readonly string[]): string {
  const text = parts.map((part) => `${part.length}:${part}`).join('|')
  const bytes = digest(encodeUtf8(text)).slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = toHex(bytes)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
