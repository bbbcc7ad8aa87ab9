import { fold } from '../../kernel/text-fold.ts'

/** A provider's name without what people leave out or write in many ways: legal forms, signs, capitals. */
export function nameKey(name: string): string {
  const words = fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:b ?v|n ?v|v ?o ?f|u ?a|stichting|vereniging|cooperatie|maatschap)\b/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return words === '' ? fold(name) : words
}
