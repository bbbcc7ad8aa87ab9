import { BorderStyle, Paragraph, type FileChild, type IParagraphOptions } from 'docx'
import type { Block, ListItem } from '../../../shared/documents/blocks.ts'
import { markedLists, MOST_LEVELS, numberedList, type Numbering } from './numbering.ts'
import { STEP } from './styles.ts'
import { linesOf, wordsOf } from './text.ts'

export interface BlockWriter {
  write: (blocks: readonly Block[]) => FileChild[]
  /** The lists that were written; each numbered one counts by itself. */
  numbering: () => Numbering[]
}

/** Where a block stands: in how many lists, and in how many lists and quotations together. */
interface Place {
  lists: number
  steps: number
}

/** Writes blocks as paragraphs, with the lists of Word itself. */
export function blockWriter(): BlockWriter {
  const numbered: Numbering[] = []

  function blocksAt(blocks: readonly Block[], place: Place): FileChild[] {
    return blocks.flatMap((block) => blockAt(block, place))
  }

  function blockAt(block: Block, place: Place): FileChild[] {
    const side = indented(place)
    switch (block.type) {
      case 'paragraph':
        return [new Paragraph({ ...side, children: wordsOf(block.runs) })]
      case 'heading':
        return [new Paragraph({ ...side, style: `Heading${block.level}`, children: wordsOf(block.runs) })]
      case 'bullets':
        return block.items.flatMap((item) => itemAt(item, 'bullets', place))
      case 'numbers': {
        const reference = `numbers-${numbered.length}`
        numbered.push(numberedList(reference, block.start))
        return block.items.flatMap((item) => itemAt(item, reference, place))
      }
      case 'tasks':
        return block.items.flatMap((item) => itemAt(item, item.checked ? 'tasks-done' : 'tasks-open', place))
      case 'quote':
        return quoteAt(block.blocks, { ...place, steps: place.steps + 1 })
      case 'code':
        return [new Paragraph({ ...side, style: 'HTMLPreformatted', children: linesOf(block.text) })]
      case 'rule':
        return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1 } } })]
    }
  }

  function itemAt({ blocks }: ListItem, reference: string, place: Place): FileChild[] {
    const [first, ...rest] = blocks
    const inside = { lists: place.lists + 1, steps: place.steps + 1 }
    const options: IParagraphOptions = {
      numbering: { reference, level: Math.min(place.lists, MOST_LEVELS - 1) },
      indent: { left: STEP * inside.steps, hanging: STEP },
      spacing: { after: 60 },
    }
    // The sign of the item stands before a paragraph, so an item that begins otherwise gets an empty one.
    if (first?.type !== 'paragraph') return [new Paragraph(options), ...blocksAt(blocks, inside)]
    return [new Paragraph({ ...options, children: wordsOf(first.runs) }), ...blocksAt(rest, inside)]
  }

  function quoteAt(blocks: readonly Block[], place: Place): FileChild[] {
    return blocks.flatMap((block) => {
      if (block.type !== 'paragraph') return blockAt(block, place)
      return [new Paragraph({ ...indented(place), style: 'Quote', children: wordsOf(block.runs) })]
    })
  }

  return {
    write: (blocks) => blocksAt(blocks, { lists: 0, steps: 0 }),
    numbering: () => [...markedLists, ...numbered],
  }
}

function indented({ steps }: Place): IParagraphOptions {
  return steps === 0 ? {} : { indent: { left: STEP * steps } }
}
