import type { Run } from '../../shared/documents/blocks.ts'

/** From the outside in: words with the same outer mark share it, so that no two marks touch. */
const MARKS = [
  { name: 'href', wrap: link },
  { name: 'bold', wrap: (words: string) => `**${words}**` },
  { name: 'italic', wrap: italic },
  { name: 'strike', wrap: (words: string) => `~~${words}~~` },
] as const

/** One block's words with their marks; never begins a heading, list or rule by accident. */
export function inlineMarkdown(runs: readonly Run[]): string {
  return lineStartsEscaped(marked(runs, 0).replace(/^(\s|\\\n)+|(\s|\\\n)+$/gu, ''))
}

/** Plain words on one line, every sign in them meant as itself. */
export function plainMarkdown(text: string): string {
  return lineStartsEscaped(escaped(text))
}

function marked(runs: readonly Run[], depth: number): string {
  const mark = MARKS[depth]
  if (mark === undefined) return runs.map(words).join('')
  const groups = groupsBy(runs, ({ [mark.name]: value }) => value)
  return groups
    .map((group, index) => {
      const inner = marked(group, depth + 1)
      const value = group[0]?.[mark.name]
      if (value === undefined) return inner
      const glued = endsInWord(groups[index - 1]) || startsInWord(groups[index + 1])
      return tight(inner, (core) => mark.wrap(core, String(value), glued))
    })
    .join('')
}

function groupsBy(runs: readonly Run[], key: (run: Run) => unknown): Run[][] {
  const groups: Run[][] = []
  for (const run of runs) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && key(last[0]) === key(run)) last.push(run)
    else groups.push([run])
  }
  return groups
}

/** A mark must touch a word: the spaces and line breaks around stay outside. */
function tight(inner: string, wrap: (core: string) => string): string {
  const [, before = '', core = '', after = ''] = /^((?:\s|\\\n)*)([\s\S]*?)((?:\s|\\\n)*)$/u.exec(inner) ?? []
  return core === '' ? inner : `${before}${wrap(core)}${after}`
}

/** Underscores, because readers stumble over three stars in a row; but inside a word they are part of it. */
function italic(words: string, _value: string, glued: boolean): string {
  return glued ? `*${words}*` : `_${words}_`
}

function endsInWord(group: readonly Run[] | undefined): boolean {
  return /[\p{L}\p{N}]$/u.test(group?.at(-1)?.text ?? '')
}

function startsInWord(group: readonly Run[] | undefined): boolean {
  return /^[\p{L}\p{N}]/u.test(group?.[0]?.text ?? '')
}

function link(words: string, href: string): string {
  return `[${words}](<${href.replace(/[<>\\\s]/gu, encodeURIComponent)}>)`
}

/** A line break is a backslash at the end of its line. */
function words({ text, code }: Run): string {
  return code === true && text.trim() !== '' ? codeSpan(text) : escaped(text).replaceAll('\n', '\\\n')
}

function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const space = /^`|`$/u.test(text) ? ' ' : ''
  return `${fence}${space}${text.replaceAll('\n', ' ')}${space}${fence}`
}

/** Only where a sign would mean something: the text stays readable for people too. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*[\]~]/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<|&(?=#?\w+;)|(?<=\])\(/gu, '\\$&')
}

/** Signs that mean something only at the beginning of a line. */
function lineStartsEscaped(text: string): string {
  return text
    .replace(/^[ \t]+/gmu, '')
    .replace(/^([#+=>-])/gmu, '\\$1')
    .replace(/^(\d{1,9})([.)])/gmu, '$1\\$2')
}
