/**
 * Words that stand in nearly every text. They are left out of the index of texts, and of a question that has other
 * words; in names they count, because somebody may be called *Voor Elkaar*.
 */
export const stopWords: ReadonlySet<string> = new Set(
  'de het een en van in op te dat die is met voor aan er om ook als zijn was bij we ze ik niet maar of naar'.split(
    ' ',
  ),
)
