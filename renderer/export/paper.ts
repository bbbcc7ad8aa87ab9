import type { Block } from '../../shared/documents/blocks.ts'

/** What goes along on paper or in a file: every scene builds one, every form of file is written from it. */
export interface Paper {
  title: string
  /** Of the words in it; screen readers and spelling checkers follow it. */
  language: 'nl' | 'en'
  /** Under the title: when, where, who. */
  facts: Fact[]
  sections: PaperSection[]
  /** The last line, for instance who made it and when. Empty for none. */
  footer: string
}

export interface Fact {
  label: string
  value: string
}

export interface PaperSection {
  /** Empty for a text without a heading. */
  heading: string
  facts: Fact[]
  blocks: Block[]
  /** A table below the text, for instance the actions; each row has as many cells as there are columns. */
  items?: { columns: string[]; rows: string[][] }
}
