/** One class attribute from the parts that apply. */
export function classes(...parts: ReadonlyArray<string | false | undefined>): string {
  return parts.filter(Boolean).join(' ')
}
