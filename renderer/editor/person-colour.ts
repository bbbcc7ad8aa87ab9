/** Colours for carets that differ well and read on white and on black; six-digit hex, as carets need. */
const palette = [
  '#0b6e8a',
  '#a33b7e',
  '#3f7a2a',
  '#b3541e',
  '#5b4bb5',
  '#8a6a00',
  '#b02a3c',
  '#2f6f62',
] as const

/** The colour of a person's caret: the same on every laptop. */
export function colourOf(person: string): string {
  let hash = 0
  for (const letter of person) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  return palette[hash % palette.length] ?? palette[0]
}
