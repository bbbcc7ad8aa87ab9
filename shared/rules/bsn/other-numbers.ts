/** What has digits and a form of its own; none of them can hold a BSN that somebody meant to write. */
const OTHER_NUMBERS = [
  // An address on the web, with or without its beginning, and one for mail.
  /\b(?:https?:\/\/|www\.)\S+/giu,
  /\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\/\S+/giu,
  /[^\s@]+@[^\s@]+\.[a-z]{2,}/giu,
  // An account number, Dutch and foreign.
  /\bNL\d{2} ?[A-Z]{4} ?\d{4} ?\d{4} ?\d{2}\b/giu,
  /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/gu,
  /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/giu,
  // A date, in both orders, and the time behind it.
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])([-./ ])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d(?!\d)/gu,
  /(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/gu,
  /(?<!\d)\d{1,2}:\d\d(?::\d\d)?(?!\d)/gu,
  // A number that was masked before.
  /•+\d\d/gu,
]

/** The text with such things made unreadable, as long as it was. */
export function hideOtherNumbers(text: string): string {
  return OTHER_NUMBERS.reduce(
    (words, form) => words.replace(form, (found) => '\n'.repeat(found.length)),
    text,
  )
}
