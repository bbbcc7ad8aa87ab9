import { err, ok, type Result } from '../../../../shared/kernel/result.ts'
import { decodeList, type DecodeFailure } from '../../../../shared/rules/provider-import/decode.ts'
import { readWorkbook, type ReadSheet, type WorkbookFailure } from './read-workbook.ts'
import { splitList } from './split-list.ts'
import { oleFailure } from './workbook-kind.ts'

/** A list of 10,000 providers is three megabytes; what is far bigger is another kind of file. */
export const MAX_LIST_BYTES = 20 * 2 ** 20

export type ReadFailure = DecodeFailure | WorkbookFailure | 'too-large' | 'unreadable' | 'open-quote'

/** The sheets in a file, whatever its name ends with: what a file is stands in its first bytes. */
export async function readList(bytes: Uint8Array): Promise<Result<ReadSheet[], ReadFailure>> {
  if (bytes.length > MAX_LIST_BYTES) return err('too-large')
  if (bytes.length === 0) return err('empty')
  if (startsWith(bytes, OLE)) return err(oleFailure(bytes))
  const sheets = startsWith(bytes, ZIP) ? await readWorkbook(bytes) : readText(bytes)
  return sheets.ok && sheets.value.length === 0 ? err('empty') : sheets
}

function readText(bytes: Uint8Array): Result<ReadSheet[], DecodeFailure | 'open-quote'> {
  const text = decodeList(bytes)
  if (!text.ok) return text
  const grid = splitList(text.value)
  return grid.ok ? ok([{ name: '', grid: grid.value }]) : grid
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** How the .xls of before 2007 begins, and a workbook with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}
