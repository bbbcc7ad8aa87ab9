/** Words with the same marks. A line break inside a block is the text "\n". */
export interface Run {
  text: string
  bold?: true
  italic?: true
  strike?: true
  code?: true
  /** Only an address that is safe to follow: `https:`, `mailto:` or `tel:`. */
  href?: string
}

export interface ListItem {
  /** Empty for an item without words. */
  blocks: Block[]
}

export interface TaskItem extends ListItem {
  checked: boolean
}

/** One block of a rich text; headings begin at two, under the title of the document. */
export type Block =
  | { type: 'paragraph'; runs: Run[] }
  | { type: 'heading'; level: 2 | 3; runs: Run[] }
  | { type: 'bullets'; items: ListItem[] }
  | { type: 'numbers'; start: number; items: ListItem[] }
  | { type: 'tasks'; items: TaskItem[] }
  | { type: 'quote'; blocks: Block[] }
  | { type: 'code'; text: string }
  | { type: 'rule' }

/** A paragraph of plain words. */
export function paragraphOf(text: string): Block {
  return { type: 'paragraph', runs: [{ text }] }
}
