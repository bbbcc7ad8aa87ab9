import * as z from 'zod'
import type { WorkspaceSession } from '../../../data/workspace-session.ts'

const Value = z.union([z.string(), z.array(z.string())])

/** What an import wrote in one record, by field: what was there, and what it put there. */
const WrittenRecord = z.object({
  entity: z.enum(['provider', 'location', 'department', 'person']),
  id: z.string(),
  /** False when the record was in the document already. */
  isNew: z.boolean(),
  fields: z.record(z.string(), z.object({ before: Value, after: Value })),
})

/** What an import wrote in one document. */
const WrittenDocument = z.object({
  doc: z.string(),
  /** The name of the provider or contact, for whoever takes the import back. */
  name: z.string(),
  /** False when the document was here already. */
  isNew: z.boolean(),
  /** The moment on which a document that came back had been deleted; '' for another one. */
  deletedAt: z.string(),
  /** The Yjs client that wrote. */
  client: z.number(),
  records: z.array(WrittenRecord),
})

/** Why something was left when an import was taken back. */
export const leftReasons = ['used', 'edited', 'newer'] as const

const TakenBack = z.object({
  deleted: z.number(),
  /** Values that were put back. */
  restored: z.number(),
  left: z.array(z.object({ name: z.string(), why: z.enum(leftReasons) })),
})

const PastImport = z.object({
  /** ISO moment of the start; also what it is called. */
  at: z.string(),
  file: z.string(),
  created: z.number(),
  updated: z.number(),
  contacts: z.number(),
  /** How many pieces of what was written are kept. */
  pieces: z.number(),
  /** Null as long as it stands. */
  takenBack: TakenBack.nullable(),
})

export type WrittenRecord = z.infer<typeof WrittenRecord>
export type WrittenDocument = z.infer<typeof WrittenDocument>
export type TakenBack = z.infer<typeof TakenBack>
/** One import that was done on this laptop. */
export type PastImport = z.infer<typeof PastImport>

/** Under which the imports of this laptop are kept, newest first. */
export const PAST_IMPORTS = 'imports'

export function readPastImports(stored: unknown): PastImport[] {
  return z.array(PastImport).catch([]).parse(stored)
}

type LocalSession = Pick<WorkspaceSession, 'local'>

/** Keeps what is known of one import now; it comes in the place of what was known before. */
export async function keepImport({ local }: LocalSession, past: PastImport): Promise<void> {
  const others = readPastImports(await local.read(PAST_IMPORTS)).filter(({ at }) => at !== past.at)
  const all = [past, ...others].sort((a, b) => b.at.localeCompare(a.at))
  for (const { at, pieces } of all.slice(MOST)) {
    for (let piece = 0; piece < pieces; piece++) await local.remove(pieceName(at, piece))
  }
  await local.write(PAST_IMPORTS, all.slice(0, MOST))
}

/** An import of ten thousand rows keeps some megabytes; what is older than so many imports stays as it is. */
const MOST = 20

export async function keepPiece(
  { local }: LocalSession,
  at: string,
  piece: number,
  documents: readonly WrittenDocument[],
): Promise<void> {
  await local.write(pieceName(at, piece), documents)
}

export async function readPieces(
  { local }: LocalSession,
  { at, pieces }: PastImport,
): Promise<WrittenDocument[]> {
  const read = await Promise.all(
    Array.from({ length: pieces }, async (_, piece) =>
      z.array(WrittenDocument).parse((await local.read(pieceName(at, piece))) ?? []),
    ),
  )
  return read.flat()
}

function pieceName(at: string, piece: number): string {
  return `import:${at}:${piece}`
}
