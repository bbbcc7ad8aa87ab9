import * as z from 'zod'

/** A workspace id names a folder on disk, so only a uuid is accepted. */
export const WorkspaceId = z.uuid()

/** A document id as the journal sees it: opaque, short, one line. */
export const DocId = z.string().regex(/^[a-z]+:[\w.-]{1,120}$/)

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.byteLength <= 32 * 2 ** 20)

/** One sealed update on its way to the disk. */
export const NewFrame = z.object({ doc: DocId, bytes: Bytes })

/** One sealed update as the journal holds it; `seq` rises, with gaps allowed. */
export const StoredFrame = z.object({ seq: z.int().nonnegative(), doc: z.string(), bytes: Bytes })

/** The last sequence number in the journal and what is left on the disk, in bytes. */
export const Receipt = z.object({ seq: z.int().nonnegative(), freeBytes: z.number().nonnegative() })

export type NewFrame = z.infer<typeof NewFrame>
export type StoredFrame = z.infer<typeof StoredFrame>
export type Receipt = z.infer<typeof Receipt>
