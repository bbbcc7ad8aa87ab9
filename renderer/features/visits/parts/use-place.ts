import type { DocId } from '../../../../shared/kernel/ids.ts'
import type { Location } from '../../../../shared/model/location.ts'
import type { Visit } from '../../../../shared/model/visit.ts'
import type { VisitSurroundings } from '../../../data/queries/visits.ts'
import { surroundingsOf } from '../../../data/queries/visits.ts'
import { useQuery, type Loadable } from '../../../data/react.ts'

/** The dossier around a visit, from the lists of this laptop. */
export function useSurroundings(visit: DocId, dossier: DocId): Loadable<VisitSurroundings> {
  return useQuery(surroundingsOf(visit, dossier), `surroundings:${visit}:${dossier}`)
}

/** Where a visit is, in words; '' while nobody said so. */
export function usePlace(id: DocId, dossier: DocId, visit: Visit): string {
  const around = useSurroundings(id, dossier)
  const locations = around.state === 'ready' ? around.value.locations : []
  const chosen = locations.find((location) => location.id === visit.location)
  return [chosen === undefined ? '' : sayLocation(chosen), visit.place]
    .filter((part) => part !== '')
    .join(', ')
}

/** "De Linde, Kerkstraat 1, Waterdam"; '' for a location without any words. */
export function sayLocation({ name, address, city }: Location): string {
  return [name, address, city].filter((part) => part !== '').join(', ')
}
