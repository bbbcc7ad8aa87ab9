/** A piece of a line of text. */
export type Inline =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'strong' | 'emphasis'; children: Inline[] }
  | { kind: 'link'; href: string; children: Inline[] }
  | { kind: 'image'; src: string; alt: string }

export type Block =
  | { kind: 'heading'; level: number; children: Inline[] }
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'list'; isOrdered: boolean; items: Block[][] }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'quote'; blocks: Block[] }

/** Reads the markdown that the handbook is written in. Total: what it does not know stays as it was written. */
export function readMarkdown(source: string): Block[] {
  const blocks: Block[] = []
  let lines = source.replaceAll('\r\n', '\n').split('\n')
  while (lines.length > 0) {
    const [first = ''] = lines
    if (first.trim() === '') {
      lines = lines.slice(1)
      continue
    }
    const { block, used } = readBlock(lines)
    blocks.push(block)
    lines = lines.slice(used)
  }
  return blocks
}

const HEADING = /^(#{1,6}) +(.*)$/
const ITEM = /^(?:[-*]|(\d+)\.) +/
const ROW = /^\|.*\|\s*$/
const QUOTE = /^> ?/

function readBlock(lines: readonly string[]): { block: Block; used: number } {
  const [first = ''] = lines
  const heading = HEADING.exec(first)
  if (heading !== null) {
    const [, marks = '', text = ''] = heading
    return { block: { kind: 'heading', level: marks.length, children: readInline(text) }, used: 1 }
  }
  if (QUOTE.test(first)) {
    const quoted = takeWhile(lines, (line) => QUOTE.test(line))
    const inside = quoted.map((line) => line.replace(QUOTE, '')).join('\n')
    return { block: { kind: 'quote', blocks: readMarkdown(inside) }, used: quoted.length }
  }
  if (ROW.test(first) && /^\|[\s:|-]+\|\s*$/.test(lines[1] ?? '')) {
    const rows = takeWhile(lines, (line) => ROW.test(line))
    const [head = [], ...body] = rows.filter((_, index) => index !== 1).map(cellsOf)
    return { block: { kind: 'table', head, rows: body }, used: rows.length }
  }
  if (ITEM.test(first)) return readList(lines, first)
  const text = takeWhile(lines, (line, index) => index === 0 || !beginsBlock(line))
  return {
    block: { kind: 'paragraph', children: readInline(text.map((line) => line.trim()).join(' ')) },
    used: text.length,
  }
}

function readList(lines: readonly string[], first: string): { block: Block; used: number } {
  const isOrdered = ITEM.exec(first)?.[1] !== undefined
  // What is indented belongs to the item above it; one empty line may stand between two items.
  const all = takeWhile(lines, (line, index) => {
    const next = lines[index + 1] ?? ''
    return (
      ITEM.test(line) ||
      /^\s+\S/.test(line) ||
      (line.trim() === '' && (ITEM.test(next) || /^\s+\S/.test(next)))
    )
  })
  const items: string[][] = []
  for (const line of all) {
    if (ITEM.test(line)) items.push([line.replace(ITEM, '')])
    else items.at(-1)?.push(line.trimStart())
  }
  const read = items.map((item) => readMarkdown(item.join('\n')))
  return { block: { kind: 'list', isOrdered, items: read }, used: all.length }
}

function beginsBlock(line: string): boolean {
  return line.trim() === '' || HEADING.test(line) || ITEM.test(line) || ROW.test(line) || QUOTE.test(line)
}

function cellsOf(row: string): Inline[][] {
  const cells = row.trim().slice(1, -1).split('|')
  return cells.map((cell) => readInline(cell.trim()))
}

const PIECES =
  /!\[([^\]]*)\]\(([^)\s]+)\)|\[([^\]]+)\]\(([^)\s]+)\)|`([^`]+)`|\*\*(?! )(.+?)(?<! )\*\*|\*(?! )(.+?)(?<! )\*|(?<![\p{L}\p{N}])_(.+?)_(?![\p{L}\p{N}])/gu

function readInline(text: string): Inline[] {
  const pieces: Inline[] = []
  let at = 0
  for (const found of text.matchAll(PIECES)) {
    if (found.index > at) pieces.push({ kind: 'text', text: text.slice(at, found.index) })
    pieces.push(pieceOf(found))
    at = found.index + found[0].length
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) })
  return pieces
}

function pieceOf([, alt, src, label, href, code, strong, star, line]: RegExpExecArray): Inline {
  if (src !== undefined) return { kind: 'image', src, alt: alt ?? '' }
  if (href !== undefined) return { kind: 'link', href, children: readInline(label ?? '') }
  if (code !== undefined) return { kind: 'code', text: code }
  if (strong !== undefined) return { kind: 'strong', children: readInline(strong) }
  return { kind: 'emphasis', children: readInline(star ?? line ?? '') }
}

function takeWhile(lines: readonly string[], test: (line: string, index: number) => boolean): string[] {
  const end = lines.findIndex((line, index) => !test(line, index))
  return lines.slice(0, end === -1 ? lines.length : end)
}
