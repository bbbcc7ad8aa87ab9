import type { Block, ListItem, Run } from '../../shared/documents/blocks.ts'
import { inlineMarkdown, plainMarkdown } from './markdown-inline.ts'
import type { Fact, Paper, PaperSection } from './paper.ts'

/** The paper as markdown (CommonMark, with the tables and tasks of GitHub's); ends with a newline. */
export function paperToMarkdown({ title, facts, sections, footer }: Paper): string {
  const parts = [
    title.trim() === '' ? '' : heading(1, oneLine(title)),
    factList(facts),
    ...sections.flatMap(section),
    footer === '' ? '' : `___\n\n${plainMarkdown(footer)}`,
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** A text alone as markdown; '' for one without words. */
export function blocksToMarkdown(blocks: readonly Block[]): string {
  return blocks.length === 0 ? '' : `${blocksMarkdown(blocks)}\n`
}

function section({ heading: words, facts, blocks, items }: PaperSection): string[] {
  return [
    words.trim() === '' ? '' : heading(2, oneLine(words)),
    factList(facts),
    blocksMarkdown(blocks),
    items === undefined ? '' : table(items),
  ]
}

/** Hashes at the end would belong to the sign of the heading. */
function heading(level: number, words: string): string {
  return `${'#'.repeat(level)} ${words.replace(/(?<=\s)#+$/u, '\\$&')}`
}

function factList(facts: readonly Fact[]): string {
  return facts.map(({ label, value }) => `- **${cell(label).trim()}:** ${cell(value)}`).join('\n')
}

function table({ columns, rows }: NonNullable<PaperSection['items']>): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  const rule = `| ${columns.map(() => '---').join(' | ')} |`
  return [line(columns), rule, ...rows.map(line)].join('\n')
}

function blocksMarkdown(blocks: readonly Block[]): string {
  let other = false
  return blocks
    .map((block, index) => {
      // Two lists after one another would become one: the second gets another sign.
      other = isList(block) && index > 0 && isList(blocks[index - 1]) && !other
      return blockMarkdown(block, other)
    })
    .join('\n\n')
}

function isList(block: Block | undefined): boolean {
  return block?.type === 'bullets' || block?.type === 'numbers' || block?.type === 'tasks'
}

function blockMarkdown(block: Block, other: boolean): string {
  const bullet = other ? '* ' : '- '
  switch (block.type) {
    case 'paragraph':
      return inlineMarkdown(block.runs)
    case 'heading':
      // One deeper than in the editor: the section has the second level here.
      return heading(block.level + 1, inlineMarkdown(block.runs.map(onOneLine)))
    case 'bullets':
      return block.items.map((item) => listItem(bullet, item)).join('\n')
    case 'numbers':
      return block.items
        .map((item, index) => listItem(`${block.start + index}${other ? ')' : '.'} `, item))
        .join('\n')
    case 'tasks':
      return block.items.map((item) => task(bullet, item.checked ? '[x]' : '[ ]', item)).join('\n')
    case 'quote':
      return prefixed(blocksMarkdown(block.blocks), '> ', '> ')
    case 'code':
      return fenced(block.text)
    case 'rule':
      // Dashes and stars could be taken for the sign of a list around it.
      return '___'
  }
}

function listItem(mark: string, { blocks }: ListItem): string {
  return prefixed(blocksMarkdown(blocks), mark, ' '.repeat(mark.length))
}

/** The box is text at the beginning of the first paragraph; without a paragraph there it stands alone. */
function task(bullet: string, box: string, { blocks }: ListItem): string {
  const text = blocksMarkdown(blocks)
  const joint = blocks[0]?.type === 'paragraph' ? ' ' : '\n\n'
  return prefixed(text === '' ? box : `${box}${joint}${text}`, bullet, '  ')
}

function prefixed(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => {
      const mark = index === 0 ? first : rest
      return line === '' ? mark.trimEnd() : `${mark}${line}`
    })
    .join('\n')
}

function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text}\n${fence}`
}

function onOneLine(run: Run): Run {
  return { ...run, text: run.text.replaceAll('\n', ' ') }
}

function oneLine(text: string): string {
  return plainMarkdown(text.replace(/\s+/gu, ' ').trim())
}

/** One cell of a table, and one line of a list. */
function cell(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => plainMarkdown(line).replaceAll('|', '\\|'))
    .join('<br>')
}
