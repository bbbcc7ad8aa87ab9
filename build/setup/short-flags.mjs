/** Bytes that a flag may be: letters, digits but 0, and what is no ASCII. */
const BYTES = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0x31, 0x39],
  [0xa1, 0xff],
].flatMap(([first = 0, last = 0]) =>
  Array.from({ length: last - first + 1 }, (_, n) => String.fromCharCode(first + n)),
)
const FLAG_COMMANDS = new Set([
  'COMPOUNDBEGIN',
  'COMPOUNDMIDDLE',
  'COMPOUNDEND',
  'COMPOUNDPERMITFLAG',
  'ONLYINCOMPOUND',
  'FORBIDDENWORD',
  'NOSUGGEST',
  'KEEPCASE',
  'WARN',
  'FORCEUCASE',
])

/**
 * The same word list with flags of one byte. OpenTaal's have two (`FLAG long`), and Chromium reads each of their letters
 * as a flag: every plural and every adjective with an ending would be wrong.
 * @param {{ affixes: string, words: string }} list as latin1, so that every byte is one character
 * @returns {{ affixes: string, words: string }}
 */
export function withShortFlags({ affixes, words }) {
  /** @type {Map<string, string>} */
  const known = new Map()
  /** @param {string} flag */
  const short = (flag) => {
    const found = known.get(flag) ?? BYTES[known.size]
    if (found === undefined) throw new Error('more flags than bytes')
    known.set(flag, found)
    return found
  }
  /** @param {string} flags */
  const all = (flags) => flags.replace(/../gs, short)
  /** @param {string} text */
  const behindSlash = (text) => text.replace(/(?<!\\)\/(.*)$/s, (_, flags) => `/${all(flags)}`)

  /** @param {string} line */
  const affix = (line) => {
    const parts = line.split(/[ \t]+/).filter((part) => part !== '')
    const remark = parts.findIndex((part) => part.startsWith('#'))
    const [command = '', first = '', ...rest] = remark < 0 ? parts : parts.slice(0, remark)
    if (command === '' || command === 'FLAG') return []
    if (FLAG_COMMANDS.has(command)) return [`${command} ${short(first)}`]
    if (command === 'COMPOUNDRULE') {
      return [`${command} ${first.replace(/\((..)\)/gs, (_, flag) => short(flag))}`]
    }
    if (command === 'CHECKCOMPOUNDPATTERN') return [[command, ...[first, ...rest].map(behindSlash)].join(' ')]
    if (command !== 'SFX' && command !== 'PFX') return [line]
    const [strip, add = '', when = '.'] = rest
    // The line that counts them has no ending.
    const rule = rest.length < 2 || /^\d+$/.test(add) ? rest : [strip, behindSlash(add), when]
    return [[command, short(first), ...rule].join(' ')]
  }

  return {
    affixes: lines(affixes).flatMap(affix).join('\n'),
    words: lines(words)
      .map((line) => behindSlash(line.split(/[ \t]/)[0] ?? ''))
      .join('\n'),
  }
}

/** @param {string} text */
function lines(text) {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '')
}
