import { useEffect, useRef, useState } from 'react'
import { laptopState, municipalityState, type WorkspaceStatus } from '../../data/status.ts'

const WORTH_SAYING_MS = 1000

/**
 * Typing keeps and shares several times a second; words that came and went as often would be a flicker. What is
 * under way is said once it takes longer than a second; until then the last calm state stands, which says until
 * when everything was kept, and `isBusy` tells that there is more. What fails is told at once.
 */
export function useSteady(status: WorkspaceStatus): { status: WorkspaceStatus; isBusy: boolean } {
  const isBusy = isUnderWay(status)
  const calm = useRef(status)
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!isBusy) {
      calm.current = status
      setLong(false)
    }
  }, [isBusy, status])
  useEffect(() => {
    if (!isBusy) return
    const timer = setTimeout(() => setLong(true), WORTH_SAYING_MS)
    return () => clearTimeout(timer)
  }, [isBusy])
  return { status: isBusy && !isLong ? calm.current : status, isBusy }
}

function isUnderWay(status: WorkspaceStatus): boolean {
  const laptop = laptopState(status.storage)
  if (laptop.name !== 'kept') return laptop.name === 'keeping'
  const municipality = municipalityState(status)
  return municipality.name === 'sharing' || (municipality.name === 'waiting' && municipality.connected)
}
