/**
 * The text without control signs and half characters. XML and calendar files do not know them: with one inside,
 * Word calls the whole file damaged.
 */
export function plain(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu, '')
}
