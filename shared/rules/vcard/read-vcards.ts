import { err, ok, type Result } from '../../kernel/result.ts'
import type { BadCard, Card, LeftOutOfCard } from './card.ts'
import { cardOf } from './card-of.ts'
import { rawCards } from './content-lines.ts'
import { decodeText } from './decode-text.ts'

export interface ReadCard {
  /** Which card in the file, from 1. */
  number: number
  card: Result<Card, BadCard>
  /** What it told that is not kept, each once. Empty for a bad card. */
  leftOut: readonly LeftOutOfCard[]
}

export type NoCards = 'no-cards' | 'too-large' | 'too-many'

export const MAX_CARD_BYTES = 20 * 2 ** 20
export const MAX_CARDS = 10_000

/**
 * The cards in a file of business cards (vCard 2.1, 3.0 and 4.0, in any encoding that is in use); a bad one has its
 * reason and the rest goes on.
 */
export function readVCards(bytes: Uint8Array): Result<ReadCard[], NoCards> {
  if (bytes.length > MAX_CARD_BYTES) return err('too-large')
  const cards: ReadCard[] = []
  for (const raw of rawCards(decodeText(bytes))) {
    if (cards.length === MAX_CARDS) return err('too-many')
    cards.push({ number: cards.length + 1, ...cardOf(raw) })
  }
  return cards.length === 0 ? err('no-cards') : ok(cards)
}
