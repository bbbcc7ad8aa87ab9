import type * as Y from 'yjs'
import type { DocId } from '../../../shared/kernel/ids.ts'

/** What can come along with a dossier, beside who and what the provider is. */
export const dossierParts = ['contacts', 'outcomes', 'notes', 'visits', 'meetings'] as const
export type DossierPart = (typeof dossierParts)[number]

export interface DossierChoice {
  parts: readonly DossierPart[]
  /** Days `yyyy-mm-dd`, both included; '' for no end on that side. What has no day always comes along. */
  from: string
  until: string
  /** Notes that only their writer reads. */
  personal: boolean
}

export interface DossierDocument {
  id: DocId
  content: Y.Doc
}
