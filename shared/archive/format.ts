import * as z from 'zod'
import { audiences } from '../documents/meta.ts'

/** What a workspace that is taken along calls itself (*meegenomen werkruimte*). */
export const ARCHIVE_FORMAT = 'wederzijds-workspace'
/** Raise when a reader of before would get it wrong; adding is free. */
export const ARCHIVE_VERSION = 1
export const MANIFEST_PATH = 'manifest.json'

const Count = z.int().nonnegative()
const Moment = z.string().max(40)
const Sha = z.string().regex(/^[0-9a-f]{64}$/)

/** The name of this build and its version; read before anything else is believed. */
export const ArchiveHead = z.object({ format: z.literal(ARCHIVE_FORMAT), version: z.int().positive() })

/** `manifest.json`: what the archive is of, and the SHA-256 and size in bytes of every other file in it. */
export const Manifest = ArchiveHead.extend({
  app: z.string().max(40),
  madeAt: Moment,
  workspace: z.object({ id: z.uuid(), name: z.string().max(200) }),
  /** `missing`: photos that were not on the laptop. */
  counts: z.object({ documents: Count, dossiers: Count, attachments: Count, missing: Count }),
  /** Notes for their writer alone came along. */
  personal: z.boolean(),
  files: z.record(z.string(), z.object({ sha256: Sha, size: Count })),
})

/** A text: for people, and as the editor's tree. */
export const ArchivedText = z.object({
  markdown: z.string(),
  prosemirror: z.looseObject({ type: z.literal('doc') }),
})

/** `documents/KIND/ID.json`, without its records: those follow the entities. */
export const DocumentHead = z.object({
  id: z.string(),
  kind: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
  audience: z.enum(audiences),
  dossier: z.string(),
  /** Person ids of everybody who wrote in it, the first writer first. */
  writers: z.array(z.string()),
})

export type Manifest = z.infer<typeof Manifest>
export type ArchivedText = z.infer<typeof ArchivedText>
export type DocumentHead = z.infer<typeof DocumentHead>

/** Where the readable form of a document is, and its state for merging later. An id holds no sign that a path cannot. */
export function documentPath(id: string): string {
  return `documents/${id.replace(':', '/')}.json`
}

export function statePath(id: string): string {
  return `state/${id.replace(':', '.')}.ydoc`
}

export function attachmentPath(sha: string, type: string): string {
  const ends: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' }
  return `attachments/${sha}.${ends[type] ?? 'bin'}`
}
