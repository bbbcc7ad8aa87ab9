import { useEffect, useState } from 'react'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { packOf, type VisitPack, type VisitPackFacts } from '../../../shared/rules/visit-pack.ts'
import type { AttachmentRef } from '../../data/attachments/attachments.ts'
import type { VisitSurroundings } from '../../data/queries/visits.ts'
import { useSession, useStatus, type Loadable } from '../../data/react.ts'
import type { WorkspaceStatus } from '../../data/status.ts'
import { useSurroundings } from './parts/use-place.ts'

/** Whether one can leave without network, followed as long as it is on the screen. */
export function useVisitPack(
  visit: DocId,
  dossier: DocId | '',
): { pack: VisitPack; around: Loadable<VisitSurroundings>; missingPhotos: number | null } {
  const status = useStatus()
  const around = useSurroundings(visit, dossier)
  const photos = around.state === 'ready' ? around.value.photos : null
  const missingPhotos = useMissing(photos)
  const pack = packOf({
    dossier: dossier === '' || around.state !== 'ready' || around.value.provider !== null,
    missingPhotos,
    ...factsOf(status),
  })
  return { pack, around, missingPhotos }
}

function factsOf({ storage, sync }: WorkspaceStatus): Omit<VisitPackFacts, 'dossier' | 'missingPhotos'> {
  return {
    unkept: storage.unkept,
    failed: storage.failure !== null || storage.journalFailure !== null,
    listsReady: storage.projecting === null,
    municipality: municipalityOf(sync),
    behind: sync?.catchingUp ?? 0,
  }
}

function municipalityOf(sync: WorkspaceStatus['sync']): VisitPackFacts['municipality'] {
  if (sync === null) return 'alone'
  if (sync.connection.name === 'connected') return 'connected'
  return sync.connection.name === 'connecting' ? 'comparing' : 'apart'
}

/** How many of these photos are not on this laptop; null while that is being looked up. */
function useMissing(photos: readonly AttachmentRef[] | null): number | null {
  const { attachments } = useSession()
  const [missing, setMissing] = useState<{ of: string; count: number } | null>(null)
  const of = photos === null ? null : JSON.stringify(photos)
  useEffect(() => {
    if (of === null) return
    const refs = JSON.parse(of) as AttachmentRef[]
    let stops: (() => void)[] = []
    let gone = false
    const look = async (): Promise<void> => {
      const found = await attachments.missingOf(refs)
      if (gone) return
      setMissing({ of, count: found.length })
      for (const stop of stops) stop()
      // One that comes in makes it look again, so watching the first of them is enough.
      stops = found.slice(0, 1).map((ref) =>
        attachments.watch(ref, (state) => {
          if (state !== 'missing') void look()
        }),
      )
    }
    void look()
    return () => {
      gone = true
      for (const stop of stops) stop()
    }
  }, [attachments, of])
  return missing !== null && missing.of === of ? missing.count : null
}
