/**
 * One form for the ways in which a Dutch name is spelt: Janssen and Jansen, Meijer and Meyer, Schmidt and Schmit,
 * Eric and Erik, Peeters and Peters have the same key. Takes a folded word without spaces.
 */
export function spellingKey(word: string): string {
  return SPELLINGS.reduce((key, [sign, same]) => key.replace(sign, same), word)
}

/** In this order: each line reads what those above it left. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/gu, ''],
  [/uy|uij/gu, 'ui'],
  [/e?ij|ei|ey|y/gu, 'y'],
  [/ph/gu, 'f'],
  [/ssch(?=[aeiouy])/gu, 's'],
  [/x/gu, 'ks'],
  [/qu/gu, 'kw'],
  [/ck|c(?!h)/gu, 'k'],
  [/gh/gu, 'g'],
  [/th/gu, 't'],
  [/dt$|d$/gu, 't'],
  [/dt/gu, 't'],
  [/ae/gu, 'aa'],
  [/^z/gu, 's'],
  [/([bdfghjklmnpqrstvwz])\1+/gu, '$1'],
  // A long vowel is written with one letter when a vowel follows the consonant: it is a matter of age and taste.
  [/([aeou])\1(?=[bdfghjklmnpqrstvwz][aeiouy])/gu, '$1'],
]
