/** What a laptop knows of itself when somebody is about to leave for a visit. */
export interface VisitPackFacts {
  /** The dossier that the visit is about is on this laptop. */
  dossier: boolean
  /** Photos that documents of the dossier name and this laptop lacks; null while that is being looked up. */
  missingPhotos: number | null
  /** Changes that are not in the database yet, and whether writing them, or the journal, failed. */
  unkept: number
  failed: boolean
  /** False while the lists are being made from the documents. */
  listsReady: boolean
  /** `comparing`: not known yet what the municipality has. `apart`: no connection, or not let in. */
  municipality: 'alone' | 'comparing' | 'connected' | 'apart'
  /** Documents still to be brought up to date with the municipality. */
  behind: number
}

/** Why one cannot leave without network yet. */
export type PackHurdle =
  | { name: 'not-kept' | 'keeping' | 'dossier' | 'lists' | 'comparing' }
  | { name: 'behind' | 'photos'; count: number }

/**
 * `ready`: everything there is, is here. `ready-apart`: what this laptop knows of is here, but without a connection
 * nobody can say what colleagues wrote since.
 */
export interface VisitPack {
  verdict: 'ready' | 'ready-apart' | 'not-yet'
  hurdles: PackHurdle[]
}

/** Whether a visit can be done without network (*klaar voor onderweg*). Never says so too early. */
export function packOf(facts: VisitPackFacts): VisitPack {
  const hurdles = hurdlesOf(facts)
  if (hurdles.length > 0) return { verdict: 'not-yet', hurdles }
  return { verdict: facts.municipality === 'apart' ? 'ready-apart' : 'ready', hurdles }
}

function hurdlesOf(facts: VisitPackFacts): PackHurdle[] {
  const { missingPhotos, municipality, behind } = facts
  const hurdles: (PackHurdle | false)[] = [
    facts.failed ? { name: 'not-kept' } : facts.unkept > 0 && { name: 'keeping' },
    !facts.dossier && { name: 'dossier' },
    municipality === 'comparing' && { name: 'comparing' },
    municipality === 'connected' && behind > 0 && { name: 'behind', count: behind },
    (!facts.listsReady || missingPhotos === null) && { name: 'lists' },
    missingPhotos !== null && missingPhotos > 0 && { name: 'photos', count: missingPhotos },
  ]
  return hurdles.filter((hurdle) => hurdle !== false)
}
