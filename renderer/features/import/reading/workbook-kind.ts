import type { ZipEntry } from './unzip.ts'

/** Why a file of an office program is not read. */
export type OfficeFailure = 'old-excel' | 'password' | 'open-document' | 'macros' | 'not-a-list'

/** A zip that is a workbook is read; null when it is one. */
export function officeFailure(entries: readonly ZipEntry[]): OfficeFailure | null {
  const names = new Set(entries.map(({ name }) => name))
  if (names.has('xl/vbaProject.bin')) return 'macros'
  if (names.has('xl/workbook.xml')) return null
  if (names.has('xl/workbook.bin')) return 'old-excel'
  return names.has('mimetype') && names.has('content.xml') ? 'open-document' : 'not-a-list'
}

/** What an OLE file is: an .xls of before 2007, or a workbook that Excel locked with a password. */
export function oleFailure(bytes: Uint8Array): OfficeFailure {
  const name = Uint8Array.from(Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]))
  return indexOfBytes(bytes, name) >= 0 ? 'password' : 'old-excel'
}

function indexOfBytes(bytes: Uint8Array, wanted: Uint8Array): number {
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at
  }
  return -1
}
