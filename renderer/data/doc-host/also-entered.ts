import type { Overwritten } from '../../../shared/documents/overwritten.ts'
import type { DocId } from '../../../shared/kernel/ids.ts'
import type { Codec } from '../doc-store/codec.ts'
import type { AlsoEnteredRow, WorkspaceDatabase } from '../doc-store/database.ts'

/** A value of this user that still stands beside the one that took its place. */
export type AlsoEntered = Overwritten & { id: number; doc: DocId }

/** Keeps, on this laptop, what colleagues' values took the place of (*Ook ingevuld*). */
export interface AlsoEnteredStore {
  add(doc: DocId, found: readonly Overwritten[]): Promise<void>
  of(doc: DocId): Promise<AlsoEntered[]>
  dismiss(id: number): Promise<void>
}

export const alsoEnteredContext = (doc: DocId): string => `also-entered|${doc}`

export function alsoEnteredStore(database: WorkspaceDatabase, codec: Codec): AlsoEnteredStore {
  return {
    async add(doc, found) {
      const rows = await Promise.all(
        found.map(async (value): Promise<AlsoEnteredRow> => {
          const sealed = await codec.seal(
            alsoEnteredContext(doc),
            new TextEncoder().encode(JSON.stringify(value)),
          )
          return { doc, record: value.record, field: value.field, sealed }
        }),
      )
      await database.alsoEntered.bulkAdd(rows)
    },
    async of(doc) {
      const rows = await database.alsoEntered.where('doc').equals(doc).toArray()
      return await Promise.all(
        rows.map(async ({ id, sealed }) => {
          const plain = await codec.open(alsoEnteredContext(doc), sealed)
          const value = JSON.parse(new TextDecoder().decode(plain)) as Overwritten
          return { ...value, id: id ?? 0, doc }
        }),
      )
    },
    dismiss: (id) => database.alsoEntered.delete(id),
  }
}
