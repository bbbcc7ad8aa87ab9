import { stemmer } from '@orama/stemmers/dutch'

/**
 * The part that the Dutch forms of one word share: *notitie* and *notities*, *loopt* and *lopen*, *brief* and *brieven*.
 * `word` is folded. Not a word itself, only the same for words that belong together.
 */
export function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  // Bounded: a workspace has some tens of thousands of words, what somebody types adds a few.
  if (stems.size >= MOST_STEMS) stems.clear()
  const stem = reckon(word)
  stems.set(word, stem)
  return stem
}

const stems = new Map<string, string>()
const MOST_STEMS = 200_000

/** What the rules below cannot know. */
const irregular: Record<string, string> = { kinder: 'kind', led: 'lid', sted: 'stad' }

/** The stemmer of Orama finds six of ten everyday pairs; what it leaves is what the rest is for. */
function reckon(word: string): string {
  if (word.length < 4 || /\d/u.test(word)) return word
  const stem = stemmer(word)
    .replace(/ijen$/u, 'ij')
    .replace(/(?<=.{3}(?:ie|[aiouy]))s$/u, '')
    .replace(/(?<=.{2}[^aeiouynsh])t$/u, '')
    .replace(/([bdfgklmnprst])\1$/u, '$1')
    .replace(/v$/u, 'f')
    .replace(/z$/u, 's')
    .replace(/([aeou])\1(?=[^aeiouy]$)/u, '$1')
  return irregular[stem] ?? stem
}
