import type * as Y from 'yjs'
import { derivedId, type DocId } from '../kernel/ids.ts'
import type { Result } from '../kernel/result.ts'
import { NumberException } from '../model/number-exception.ts'

/** Who kept a number, why, and when (ISO 8601 in UTC). */
export type KeptNumber = Pick<NumberException, 'reason' | 'by' | 'at'>

/**
 * Notes that nine digits may stand in a document though they look like a BSN. The same number has the same record on
 * every laptop; the last reason holds.
 */
export function keepNumber(
  doc: Y.Doc,
  id: DocId,
  digits: string,
  kept: KeptNumber,
): Result<string[], 'invalid'> {
  const masked = `•••••••${digits.slice(-2)}`
  return NumberException.write(doc, numberExceptionId(id, digits), { masked, ...kept, deletedAt: '' })
}

export function isKeptNumber(doc: Y.Doc, id: DocId, digits: string): boolean {
  const exception = numberExceptionId(id, digits)
  return NumberException.has(doc, exception) && NumberException.read(doc, exception).deletedAt === ''
}

/** The record of these nine digits in a document: the number is not in it, though who tries all numbers can find it. */
export function numberExceptionId(id: DocId, digits: string): string {
  return derivedId('number-exception', id, digits)
}
