import type { DocId } from '../../../shared/kernel/ids.ts'
import type { ControlClient } from '../sync/control-client.ts'
import type { ServerFollower } from '../sync/sync-engine.ts'
import type { AttachmentRef, AttachmentStore } from './attachments.ts'
import { checkShared } from './check-shared.ts'
import { keepTrying } from './keep-trying.ts'
import { fetchAttachment, sendAttachment, type Transfer } from './transfer.ts'

/** Brings the attachments of this laptop and those of the server to agreement, behind the documents. */
export interface AttachmentSharing {
  /** For the sync engine. */
  readonly follower: ServerFollower
  /** Documents may name others than before. */
  changed(): void
  /** Resolves when nothing of it touches the storage any more. */
  close(): Promise<void>
}

interface Connected {
  client: ControlClient
  mayWrite: boolean
  bootId: string
  /** What cannot be had or brought now, until the server says that its document changed, or a new connection. */
  aside: Set<string>
}

/**
 * One goes up and one comes down at a time, and not faster than this: the server cuts off whoever sends more
 * than twenty messages a second, and the documents go first.
 */
const PACE_MS = 150

/** `named`: the attachments that the documents on this laptop name. */
export function shareAttachments(
  store: AttachmentStore,
  named: () => Promise<readonly AttachmentRef[]>,
): AttachmentSharing {
  let connected: Connected | null = null
  /** The start of the server since which it is known to have what is marked as shared here. */
  let checkedBoot: string | null = null
  /** How often the server said that something changed. */
  let heard = 0

  const uploads = keepTrying(async () => {
    const at = connected
    if (at === null || !at.mayWrite) return true
    const checked = await checkShared(at.client, store, at.bootId !== checkedBoot)
    if (checked === null) return true
    checkedBoot = at.bootId
    const sent = await each(at, checked.wanted, (ref) => sendAttachment(at.client, store, ref))
    return sent && !checked.waiting
  })

  const downloads = keepTrying(async () => {
    const at = connected
    if (at === null) return true
    return await each(at, await store.missingOf(await named()), (ref) =>
      fetchAttachment(at.client, store, ref),
    )
  })

  /** False when one of them must be tried again later. */
  async function each(
    at: Connected,
    refs: readonly AttachmentRef[],
    transfer: (ref: AttachmentRef) => Promise<Transfer>,
  ): Promise<boolean> {
    let done = true
    for (const ref of refs) {
      if (at.aside.has(keyOf(ref))) continue
      if (connected !== at) return true // the next connection begins anew
      const before = heard
      const [outcome] = await Promise.all([transfer(ref), pause()])
      if (outcome === 'later') done = false
      // What the server said meanwhile may be about this one; then it is looked at again.
      if (outcome === 'aside' && heard === before) at.aside.add(keyOf(ref))
    }
    return done
  }

  const stopWatching = store.watchWork(() => {
    uploads.look()
    downloads.look()
  })

  return {
    follower: {
      connected(client, { role, bootId, attachments }) {
        if (attachments !== true) return
        connected = { client, mayWrite: role === 'editor', bootId, aside: new Set() }
        uploads.begin()
        downloads.begin()
      },
      changed(docs) {
        heard += 1
        const changed = new Set<DocId>(docs)
        for (const key of connected?.aside ?? []) if (changed.has(docOf(key))) connected?.aside.delete(key)
        downloads.begin()
      },
      lost() {
        connected = null
      },
    },
    changed: () => downloads.look(),
    async close() {
      connected = null
      stopWatching()
      await Promise.all([uploads.stop(), downloads.stop()])
    },
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PACE_MS))
}

const keyOf = ({ doc, sha }: AttachmentRef): string => `${sha}|${doc}`
const docOf = (key: string): DocId => key.slice(key.indexOf('|') + 1)
