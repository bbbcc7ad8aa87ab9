import { liveQuery } from 'dexie'
import { toHex } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { MAX_ATTACHMENT } from '../../../shared/sync/limits.ts'
import type { Codec } from '../doc-store/codec.ts'
import { failureOf, withTimeout } from '../doc-store/write-timeout.ts'
import type { AttachmentRow, AttachmentsDatabase } from './attachments-database.ts'
import type { AttachmentRef, AttachmentState, AttachmentStore } from './attachments.ts'

/** Attachments in IndexedDB, sealed, each verified by its hash when it is read. */
export function dexieAttachments(database: AttachmentsDatabase, codec: Codec): AttachmentStore {
  const { attachments } = database
  const tables = [attachments, database.bytes]

  /** `found`: the state of one that was not here yet. One that was here keeps its state, and is whole again. */
  async function put(
    ref: AttachmentRef,
    bytes: Uint8Array,
    type: string,
    found: AttachmentRow['state'],
  ): Promise<Result<null, 'no-space' | 'io'>> {
    try {
      const sealed = await codec.seal(contextOf(ref), bytes)
      await withTimeout(
        database.transaction('rw', tables, async () => {
          const known = await attachments.get(keyOf(ref))
          const state = found === 'shared' ? found : (known?.state ?? found)
          await database.bytes.put({ ...ref, sealed })
          await attachments.put({ ...ref, type, size: bytes.length, state, damaged: 0 })
        }),
      )
      return ok(null)
    } catch (error) {
      return err(failureOf(error) === 'no-space' ? 'no-space' : 'io')
    }
  }

  /** Null when the bytes are not what their name says. */
  async function openBytes(ref: AttachmentRef, sealed: Uint8Array): Promise<Uint8Array | null> {
    try {
      const bytes = await codec.open(contextOf(ref), sealed)
      return (await shaOf(bytes)) === ref.sha ? bytes : null
    } catch {
      return null
    }
  }

  function rowsOf(refs: readonly AttachmentRef[]): Promise<(AttachmentRow | undefined)[]> {
    return attachments.bulkGet(refs.map(keyOf))
  }

  return {
    async keep(doc, bytes, type) {
      if (bytes.length > MAX_ATTACHMENT) throw new RangeError('an attachment that could never be shared')
      const sha = await shaOf(bytes)
      const kept = await put({ doc, sha }, bytes, type, 'local')
      return kept.ok ? ok({ sha, size: bytes.length }) : kept
    },

    async keepFetched({ doc, sha }, bytes, type) {
      if ((await shaOf(bytes)) !== sha) return err('wrong-sha')
      return await put({ doc, sha }, bytes, type, 'shared')
    },

    async read(ref) {
      try {
        const [row, stored] = await database.transaction('r', tables, () =>
          Promise.all([attachments.get(keyOf(ref)), database.bytes.get(keyOf(ref))]),
        )
        if (row === undefined) return null
        const bytes = stored === undefined ? null : await openBytes(ref, stored.sealed)
        const damaged = bytes === null ? 1 : 0
        if (damaged !== row.damaged) await withTimeout(attachments.update(keyOf(ref), { damaged }))
        return bytes === null ? null : { bytes, type: row.type }
      } catch {
        return null // a storage that cannot be read has no photos, and the screen says so
      }
    },

    watch(ref, listener) {
      let told: AttachmentState | null = null
      const tell = (state: AttachmentState): void => {
        if (state !== told) listener(state)
        told = state
      }
      const subscription = liveQuery(() => attachments.get(keyOf(ref))).subscribe({
        next: (row) => tell(stateOf(row)),
        error: () => tell('missing'),
      })
      return () => subscription.unsubscribe()
    },

    async missingOf(refs) {
      const rows = await rowsOf(refs)
      return refs.filter((_, index) => stateOf(rows[index]) === 'missing')
    },

    async inState(state) {
      const keys = await attachments.where('state').equals(state).primaryKeys()
      return keys.map(([doc, sha]) => ({ doc, sha }))
    },

    async mark(refs, state) {
      await attachments.bulkUpdate(refs.map((ref) => ({ key: keyOf(ref), changes: { state } })))
    },

    watchWork(listener) {
      const work = liveQuery(() =>
        Promise.all([
          attachments.where('state').equals('local').primaryKeys(),
          attachments.where('damaged').equals(1).primaryKeys(),
        ]),
      )
      const subscription = work.subscribe({ next: () => listener(), error: () => undefined })
      return () => subscription.unsubscribe()
    },

    close() {
      database.close()
      return Promise.resolve()
    },
  }
}

async function shaOf(bytes: Uint8Array): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))))
}

function stateOf(row: AttachmentRow | undefined): AttachmentState {
  return row === undefined || row.damaged === 1 ? 'missing' : row.state
}

const keyOf = ({ doc, sha }: AttachmentRef): [string, string] => [doc, sha]
const contextOf = ({ sha }: AttachmentRef): string => attachmentContext(sha)

export function attachmentContext(sha: string): string {
  return `attachment|${sha}`
}
