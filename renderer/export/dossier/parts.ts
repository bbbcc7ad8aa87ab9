import type { Block } from '../../../shared/documents/blocks.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import type { Fact, PaperSection } from '../paper.ts'

/** Facts that have a value. */
export function factsOf(pairs: readonly (readonly [label: string, value: string])[]): Fact[] {
  return pairs.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }))
}

/** A table under its heading; nothing when it has no rows. A column that is empty everywhere is left out. */
export function tableSection(
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): PaperSection[] {
  if (rows.length === 0) return []
  const used = columns.map((_, index) => rows.some((row) => (row[index] ?? '') !== ''))
  const kept = <T>(cells: readonly T[]): T[] => cells.filter((_, index) => used[index])
  return [{ heading, facts: [], blocks: [], items: { columns: kept(columns), rows: rows.map(kept) } }]
}

export function headingOf(text: string): Block {
  return { type: 'heading', level: 2, runs: [{ text }] }
}

export function bulletsOf(texts: readonly string[]): Block[] {
  const items = texts.map((text) => ({ blocks: [{ type: 'paragraph', runs: [{ text }] } satisfies Block] }))
  return items.length === 0 ? [] : [{ type: 'bullets', items }]
}

/** Whether an action or a decision is about this provider; one that names no provider is about everybody there. */
export function isAbout({ dossiers }: { dossiers: readonly string[] }, dossier: DocId): boolean {
  return dossiers.length === 0 || dossiers.includes(dossier)
}
