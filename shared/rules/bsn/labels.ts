const BSN = String.raw`\b(?:bsn|burger[ -]?service[ -]?(?:nummer|nr)|sofi)`
const LABEL_END = String.raw`(?:[ -]?(?:nummers?|nrs?|code|id))?`

const OTHER = String.raw`\b(?:tel(?:efoon)?|mobiel|gsm|fax|kvk|kamer van koophandel|vestigings|agb|rsin|btw|iban|(?:bank)?rekening)`

/** Between a name and its number: "BSN-nummer: 99…", "het BSN van de cliënt is 99…". */
const bsnBefore = new RegExp(String.raw`${BSN}${LABEL_END}[^\d\n]{0,30}$`, 'iu')
const bsnBehind = new RegExp(
  String.raw`^[ ,]*\(?(?:is (?:het|zijn|haar|een) )?${BSN.replace('\\b', '')}\b`,
  'iu',
)
const otherBefore = new RegExp(String.raw`${OTHER}[ -]?(?:nummer|nr|code|id)?(?:[ :.=#(\-]|\bis\b)*$`, 'iu')
const anyOther = new RegExp(OTHER, 'iu')

/** Whether the text itself calls the number at this place a BSN. */
export function isBesideBsn(text: string, from: number, to: number): boolean {
  const before = bsnBefore.exec(text.slice(Math.max(0, from - 60), from))
  if (before !== null && !anyOther.test(before[0])) return true
  return bsnBehind.test(text.slice(to, to + 40)) && !isNamedOtherwise(text, from)
}

/** Whether the text calls the number that begins here a telephone, KvK, AGB, RSIN, btw or account number. */
export function isNamedOtherwise(text: string, from: number): boolean {
  return otherBefore.test(text.slice(Math.max(0, from - 60), from))
}
