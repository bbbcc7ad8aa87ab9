import type { DocId } from '../../../shared/kernel/ids.ts'
import { fold } from '../../../shared/kernel/text-fold.ts'
import type { Seat } from '../../../shared/model/seat.ts'

export interface InvitedOrganisation {
  /** '' for an organisation without a dossier. */
  dossier: DocId | ''
  /** '' for people without an organisation, or one that is not known here. */
  organisation: string
}

/** An invited organisation with who comes for it. */
export interface SeatGroup extends InvitedOrganisation {
  key: string
  seats: Seat[]
}

/**
 * The invited by organisation, by name; who has none comes last. `names`: what providers are called now; a provider
 * that is not on this laptop is called what it was called when somebody of it was invited.
 */
export function seatGroups(
  seats: readonly Seat[],
  dossiers: readonly DocId[],
  names: ReadonlyMap<DocId, string>,
): SeatGroup[] {
  const groups = new Map<string, SeatGroup>()
  const groupOf = (dossier: DocId | '', organisation: string): SeatGroup => {
    const key = dossier || `name:${fold(organisation)}`
    const group = groups.get(key) ?? { key, dossier, organisation, seats: [] }
    groups.set(key, group)
    return group
  }
  for (const dossier of dossiers) groupOf(dossier, names.get(dossier) ?? '')
  for (const seat of seats) {
    const group = groupOf(seat.dossier, names.get(seat.dossier) ?? seat.organisation)
    if (group.organisation === '') group.organisation = seat.organisation
    group.seats.push(seat)
  }
  for (const group of groups.values()) group.seats.sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  return [...groups.values()].sort(
    (a, b) =>
      Number(a.organisation === '') - Number(b.organisation === '') ||
      a.organisation.localeCompare(b.organisation, 'nl'),
  )
}
