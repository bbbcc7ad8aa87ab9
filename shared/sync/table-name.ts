export const MAX_TABLE_NAME = 80

/**
 * A name or an organisation as everybody at the table sees it: at most 80 characters on one line, without what
 * cannot be seen (control characters, signs that turn the direction of the text). Empty when nothing is left.
 */
export function cleanTableName(text: string): string {
  const visible = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/\p{C}/gu, '')
  return Array.from(visible.trim()).slice(0, MAX_TABLE_NAME).join('').trim()
}

/** The name, with a number behind it when somebody at the table has it already. */
export function uniqueTableName(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map((other) => other.toLocaleLowerCase('nl')))
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? name : `${name} (${n})`
    if (!known.has(candidate.toLocaleLowerCase('nl'))) return candidate
  }
}
