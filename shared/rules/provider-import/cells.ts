import { fold } from '../../kernel/text-fold.ts'
import type { providerSizes } from '../../model/provider.ts'

export type ProviderSize = (typeof providerSizes)[number]

/**
 * What a person meant to have in a cell: without the `="…"` by which leading zeros are saved from Excel,
 * without control characters, without line breaks and double spaces.
 */
export function cleanCell(raw: string): string {
  const unwrapped = /^\s*="(.*)"\s*$/su.exec(raw)?.[1] ?? raw
  return unwrapped
    .normalize('NFC')
    .replace(/[\p{Cc}\u200B\uFEFF]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

export type NumberFault = 'scientific' | 'not-a-number' | 'wrong-length'

/** `padded` when zeros that Excel took away were put back. */
export type NumberCell =
  | { kind: 'blank' }
  | { kind: 'number'; value: string; padded: boolean }
  | { kind: 'fault'; fault: NumberFault }

/** Reads a KvK or AGB number of eight digits from a clean cell. */
export function readNumber(written: string): NumberCell {
  const cell = written
    .replace(/^(?:kvk|agb)[\s:.-]*(?:nr|nummer|code)?[\s:.-]*/iu, '')
    .replace(/[.,]0+$/u, '')
  if (cell === '' || /^-+$/u.test(cell)) return { kind: 'blank' }
  // Digits behind the E are lost: the number cannot be guessed.
  if (/^\d+(?:[.,]\d+)?\s*E\s*\+?\d+$/iu.test(cell)) return { kind: 'fault', fault: 'scientific' }
  const digits = cell.replace(/[\s.]/gu, '')
  // Zeros only fill a cell that has no number; they would make one provider of everybody who has none.
  if (!/^\d+$/u.test(digits) || /^0+$/u.test(digits)) return { kind: 'fault', fault: 'not-a-number' }
  if (digits.length < 6 || digits.length > 8) return { kind: 'fault', fault: 'wrong-length' }
  return { kind: 'number', value: digits.padStart(8, '0'), padded: digits.length < 8 }
}

const sizes: Record<string, ProviderSize> = {
  klein: 'klein',
  k: 'klein',
  middel: 'middel',
  m: 'middel',
  middelgroot: 'middel',
  groot: 'groot',
  g: 'groot',
}

/** '' for a blank cell, null for a word that is no size. */
export function readSize(cell: string): ProviderSize | '' | null {
  if (cell === '') return ''
  return sizes[fold(cell).replace(/[\s-]/gu, '')] ?? null
}

/** `1234ab` becomes `1234 AB`; anything else stays as it is. */
export function readPostcode(cell: string): string {
  const parts = /^(\d{4})\s?([a-z]{2})$/iu.exec(cell)
  return parts === null ? cell : `${parts[1] ?? ''} ${(parts[2] ?? '').toUpperCase()}`
}

/** A telephone number as it was written; the zero that Excel takes from a number comes back. */
export function readPhone(cell: string): string {
  return /^[1-9]\d{8}$/u.test(cell) ? `0${cell}` : cell
}
