/** One form of a mail address: without capitals and without what some people put behind a plus. '' for none. */
export function mailKey(email: string): string {
  const [, box = '', domain = ''] = /^\s*([^@\s]+)@([^@\s]+)\s*$/u.exec(email.toLowerCase()) ?? []
  return box === '' ? '' : `${box.replace(/\+.*$/u, '')}@${domain}`
}

const GENERAL =
  /^(info|contact|mail|post|post(bus|vak)|e?mail|receptie|balie|secretariaat|administratie|algemeen|aanmeld\w*|planning|zorg\w*|wijkteam\w*|toegang|wmo|jeugd\w*|inkoop|contract\w*|hr|hrm|personeel\w*|office|kantoor|welkom|support|service\w*|klantenservice|directie|bestuur|no-?reply)([._-].*)?@/u

/** Whether it is the address of an office and not of somebody. */
export function isGeneralMail(key: string): boolean {
  return GENERAL.test(key)
}

/** One form of a Dutch telephone number: "06-1234 5678", "+31 6 12345678" and "0031612345678". '' for none. */
export function phoneKey(phone: string): string {
  // What follows a number is an extension.
  const [number = ''] = phone.split(/tst|toestel|ext|[;x#]/iu)
  const digits = number.replace(/\(0\)/gu, '').replace(/[^\d+]/gu, '')
  const home = digits.replace(/^(\+|00)31(?=\d{9})0?/u, '0').replace(/^31(?=6\d{8}$)/u, '0')
  return /^\+?\d{9,15}$/u.test(home) ? home : ''
}
