import type * as Y from 'yjs'
import { LOCAL_EDIT } from '../kernel/origins.ts'
import type { DocId } from '../kernel/ids.ts'

export const audiences = ['team', 'intern', 'persoonlijk'] as const

/**
 * Who a document is for (*doelgroep*), fixed when it is made: everybody in the workspace, only those who
 * write in it, or only its owner.
 */
export type Audience = (typeof audiences)[number]

/** The root map `meta` of every document. `dossier` is '' outside a dossier; moments are ISO 8601 in UTC. */
export interface DocumentMeta {
  createdAt: string
  createdBy: string
  audience: Audience
  dossier: DocId | ''
  deletedAt: string
}

/** Total: a document without meta reads as an old team document, an unknown audience as the narrowest one. */
export function readMeta(doc: Y.Doc): DocumentMeta {
  const stored: Record<string, unknown> = doc.share.has('meta') ? doc.getMap('meta').toJSON() : {}
  const string = (key: string): string => {
    const value = stored[key]
    return typeof value === 'string' ? value : ''
  }
  return {
    createdAt: string('createdAt'),
    createdBy: string('createdBy'),
    audience: audienceOf(stored['audience']),
    dossier: string('dossier'),
    deletedAt: string('deletedAt'),
  }
}

/** Writes the meta of a new document once; a second laptop that derives the same document adds nothing. */
export function initMeta(doc: Y.Doc, meta: Omit<DocumentMeta, 'deletedAt'>): void {
  if (doc.getMap('meta').size > 0) return
  doc.transact(() => {
    const map = doc.getMap('meta')
    for (const [key, value] of Object.entries(meta)) map.set(key, value)
  }, LOCAL_EDIT)
}

export function setDeleted(doc: Y.Doc, deletedAt: string): void {
  doc.transact(() => doc.getMap('meta').set('deletedAt', deletedAt), LOCAL_EDIT)
}

function audienceOf(stored: unknown): Audience {
  if (stored === undefined) return 'team'
  return audiences.find((known) => known === stored) ?? 'persoonlijk'
}
