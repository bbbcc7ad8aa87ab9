import type { Node } from '@tiptap/pm/model'
import { bsnDigits, findBsns } from '../../shared/rules/bsn/find-bsn.ts'

/** A number in an editor that looks like a BSN; `from` and `to` are positions in its document. */
export interface NumberInText {
  from: number
  to: number
  written: string
  /** What may stand in its place. */
  masked: string
}

/** Without the last two digits: the first ones may stand in the history of the document already. */
const NOTHING_SHOWN = '•'.repeat(9)

/**
 * The numbers that a change brought into a document, or made whole there. What stood in the changed part before is no
 * news, also when it was moved: it is not for the next letter that somebody types to take it away.
 */
export function newNumbers(before: Node, after: Node, allows: (digits: string) => boolean): NumberInText[] {
  const start = before.content.findDiffStart(after.content)
  if (start === null) return []
  const end = before.content.findDiffEnd(after.content) ?? { a: start, b: start }
  // With the same letters on both sides of a change its end can lie before its start.
  const endAfter = Math.max(start, end.b)
  const known = new Map<string, number>()
  for (const { written } of numbersIn(before, start, Math.max(start, end.a))) {
    const digits = bsnDigits(written)
    known.set(digits, (known.get(digits) ?? 0) + 1)
  }
  const isUntouched = ({ from, to }: NumberInText): boolean => to <= start || from >= endAfter
  const found = numbersIn(after, start, endAfter).filter(({ written }) => !allows(bsnDigits(written)))
  return [...found.filter(isUntouched), ...found.filter((number) => !isUntouched(number))]
    .filter(({ written }) => {
      const digits = bsnDigits(written)
      const times = known.get(digits) ?? 0
      known.set(digits, times - 1)
      return times <= 0
    })
    .map((number) =>
      number.from >= start && number.to <= endAfter ? number : { ...number, masked: NOTHING_SHOWN },
    )
    .sort((a, b) => a.from - b.from)
}

/** The numbers in the blocks of text between two positions. */
function numbersIn(doc: Node, from: number, to: number): NumberInText[] {
  const found: NumberInText[] = []
  doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node, at) => {
    if (!node.isTextblock) return true
    const text = textOfBlock(node)
    for (const number of findBsns(text)) {
      const { masked } = number
      const written = text.slice(number.from, number.to)
      found.push({ from: at + 1 + number.from, to: at + 1 + number.to, written, masked })
    }
    return false
  })
  return found
}

/** The words of a block, in which the place of a letter is its place in the document. */
export function textOfBlock(block: Node): string {
  return block.textBetween(0, block.content.size, '\n', '\n')
}
