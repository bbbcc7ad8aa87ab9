import { useEffect, useState } from 'react'
import type { DocId } from '../../../shared/kernel/ids.ts'
import { useSession } from '../../data/react.ts'

/** An address of a photo for an image on the screen; null while it is not on this laptop. It appears by itself. */
export function usePhoto(doc: DocId, sha: string): string | null {
  const { attachments } = useSession()
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    let shown: string | null = null
    let gone = false
    const show = async (): Promise<void> => {
      const found = await attachments.read({ doc, sha })
      if (gone || found === null || shown !== null) return
      shown = URL.createObjectURL(new Blob([new Uint8Array(found.bytes)], { type: found.type }))
      setAddress(shown)
    }
    const stop = attachments.watch({ doc, sha }, (state) => {
      if (state !== 'missing') void show()
    })
    return () => {
      gone = true
      stop()
      if (shown !== null) URL.revokeObjectURL(shown)
      setAddress(null)
    }
  }, [attachments, doc, sha])
  return address
}
