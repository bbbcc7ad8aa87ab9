import type { DocId } from '../../../shared/kernel/ids.ts'

/**
 * The rows in the order that they had: while somebody is in the list, a change by a colleague moves nothing under their
 * hand. What is gone goes, what changed stays where it is, and what is new comes at the end. `all` holds every row that
 * there still is, `fresh` those that belong in the list, in the order that they will have.
 */
export function keepOrder<Row extends { dossier: DocId }>(
  shown: readonly DocId[],
  fresh: readonly Row[],
  all: readonly Row[],
): readonly Row[] {
  if (shown.length === 0) return fresh
  const rows = new Map(all.map((row) => [row.dossier, row]))
  const kept = shown.flatMap((dossier) => rows.get(dossier) ?? [])
  const known = new Set(shown)
  const held = [...kept, ...fresh.filter(({ dossier }) => !known.has(dossier))]
  const isSame = held.length === fresh.length && held.every((row, index) => row === fresh[index])
  return isSame ? fresh : held
}
