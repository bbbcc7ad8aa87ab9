import { useCallback, useEffect, useMemo, useState } from 'react'
import type { KeysStatus } from '../../../shared/ipc/keys.ts'
import type { Result } from '../../../shared/kernel/result.ts'
import { appApi } from '../../data/app-api.ts'

/** How the key stands; `io`: it cannot be read now. */
export type KeysFound = Result<KeysStatus, 'io'>

export interface KeysHolder {
  found: KeysFound
  /** Asks again how the key stands. */
  look: () => Promise<void>
  unlock: (passphrase: string) => Promise<'done' | 'wrong'>
  /** False when `current` is not the passphrase of now. */
  protect: (current: string | null, passphrase: string | null) => Promise<'done' | 'wrong' | 'failed'>
  recover: (identityFile: string) => Promise<'done' | 'not-a-key' | 'no-recovery' | 'other-key' | 'io'>
}

/** The key of this laptop, as the window knows it. */
export function useKeys(first: KeysFound): KeysHolder {
  const [found, setFound] = useState(first)
  const look = useCallback(async () => setFound(await appApi.keys.status()), [])
  // What another window of this laptop did with the key holds here too.
  const [channel] = useState(() => new BroadcastChannel('keys'))
  useEffect(() => {
    const lookAgain = (): void => void look()
    channel.addEventListener('message', lookAgain)
    return () => channel.removeEventListener('message', lookAgain)
  }, [channel, look])
  return useMemo(
    () => ({
      found,
      look,
      async unlock(passphrase) {
        const answer = await appApi.keys.unlock({ passphrase })
        if (answer.ok || answer.reason === 'io') setFound(answer.ok ? answer : { ok: false, reason: 'io' })
        else await look()
        channel.postMessage(null)
        return answer.ok || answer.reason === 'io' ? 'done' : 'wrong'
      },
      async protect(current, passphrase) {
        const answer = await appApi.keys.protect({ current, passphrase })
        if (answer.ok) setFound(answer)
        channel.postMessage(null)
        return answer.ok ? 'done' : answer.reason === 'wrong' ? 'wrong' : 'failed'
      },
      async recover(identityFile) {
        const answer = await appApi.keys.recover({ identityFile })
        if (answer.ok) setFound(answer)
        channel.postMessage(null)
        return answer.ok ? 'done' : answer.reason
      },
    }),
    [found, look, channel],
  )
}
