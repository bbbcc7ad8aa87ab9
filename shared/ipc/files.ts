import * as z from 'zod'

/** The kinds of file that go along; also the end of the name. */
export const FileKind = z.enum(['pdf', 'docx', 'ics', 'md', 'txt', 'png', 'xlsx', 'csv', 'vcf', 'zip'])

/** The proposed name of a file. It never names a folder: the user chooses that. */
export const FileName = z
  .string()
  .max(120)
  .regex(/^[^\\/:*?"<>|\p{Cc}\s.][^\\/:*?"<>|\p{Cc}]*$/u)

const MAX_FILE = 64 * 2 ** 20
export const FileBytes = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.byteLength <= MAX_FILE,
)

/** Names a file that is being made in parts. */
export const FileHandle = z.uuid()

const MAX_PART = 8 * 2 ** 20
export const FilePart = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.byteLength <= MAX_PART,
)

/** A page of at most 5 MB. */
export const PageHtml = z.string().max(5 * 2 ** 20)

export type FileKind = z.infer<typeof FileKind>
