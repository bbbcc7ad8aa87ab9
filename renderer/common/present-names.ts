import type { DocId } from '../../shared/kernel/ids.ts'
import { usePossiblyPresent } from './possibly-present.ts'

/** Who were at something: ids of contacts and colleagues, and names of others with commas between them. */
export interface PresentPeople {
  present: readonly string[]
  presentOthers: string
}

/** Their names; who is not on this laptop is left out. */
export function usePresentNames(
  dossiers: readonly DocId[],
  { present, presentOthers }: PresentPeople,
): string[] {
  const { contacts, colleagues, standFor } = usePossiblyPresent(dossiers, present)
  const there = new Set(present.map(standFor))
  const known = [...contacts, ...colleagues].filter(({ id }) => there.has(id))
  const others = presentOthers.split(',').map((name) => name.trim())
  return [...known.map(({ label }) => label), ...others.filter((name) => name !== '')]
}
