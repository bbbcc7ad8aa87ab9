import type { DocId } from '../../shared/kernel/ids.ts'

/** Under this name a laptop keeps what was opened in a workspace. */
export const RECENT = 'recent'

const MOST = 8

/** The document that an address is about, e.g. `/dossier/dossier%3A…/notities`; null for a list. */
export function documentAt(path: string): DocId | null {
  const parts = path.split('/').map(decoded)
  return parts.findLast((part) => DOCUMENT.test(part)) ?? null
}

/** Of the relation that an address is about, or is within; null when there is none. */
export function dossierAt(path: string): DocId | null {
  return (
    path
      .split('/')
      .map(decoded)
      .find((part) => part.startsWith('dossier:')) ?? null
  )
}

/** What was opened, the last first, each once. */
export function withOpened(recent: readonly DocId[], opened: DocId): DocId[] {
  return [opened, ...recent.filter((doc) => doc !== opened)].slice(0, MOST)
}

/** Whatever was stored, as a list of documents. */
export function readRecent(stored: unknown): DocId[] {
  return Array.isArray(stored) ? stored.filter((doc) => typeof doc === 'string').slice(0, MOST) : []
}

const DOCUMENT = /^(dossier|directory|note|visit|meeting|table):./u

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
