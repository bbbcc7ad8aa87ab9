/**
 * Whether pasted plain text is meant as markdown. One sign is enough when it is unmistakable (a link, a task),
 * the weaker ones must come on two lines: a sentence with a star or a hash in it stays a sentence.
 */
export function looksLikeMarkdown(text: string): boolean {
  const strong = [
    /^#{1,6} \S/mu,
    /\[[^\]\n]+\]\((https:|mailto:|tel:)[^)\s]+\)/u,
    /^\s*[-*+] \[[ xX]\] /mu,
    /^```/mu,
  ]
  if (strong.some((sign) => sign.test(text))) return true
  const weak = [/^\s*[-*+] \S/gmu, /^\s*\d{1,3}[.)] \S/gmu, /(\*\*|__)(?=\S)[^*_\n]+(\*\*|__)/gu, /^> \S/gmu]
  return weak.some((sign) => (text.match(sign)?.length ?? 0) >= 2)
}

/** Markdown in the headings that a text has: two levels, under the title of what it belongs to. */
export function markdownInTwoLevels(text: string): string {
  return text.replace(/^(#{1,6}) /gmu, (_all, marks: string) => (marks.length <= 1 ? '## ' : '### '))
}

/** The same for pasted HTML. */
export function htmlInTwoLevels(html: string): string {
  return html.replace(/<(\/?)h([1-6])\b/giu, (_all, slash: string, level: string) =>
    level === '1' ? `<${slash}h2` : `<${slash}h3`,
  )
}
