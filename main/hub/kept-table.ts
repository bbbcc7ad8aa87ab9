import * as z from 'zod'
import type { Secrets } from '../secrets/secret-files.ts'

/** All that is needed to open the same table again: same address, code and certificate. */
const KeptTable = z.object({
  version: z.literal(1),
  document: z.string(),
  workspace: z.string(),
  title: z.string(),
  address: z.string(),
  port: z.number(),
  secret: z.string(),
  hostSecret: z.string(),
  key: z.string(),
  certificate: z.string(),
  privateKey: z.string(),
  openedAt: z.number(),
  closesAt: z.number(),
  standing: z.object({ ejected: z.array(z.string()), readers: z.array(z.string()) }),
})
export type KeptTable = z.infer<typeof KeptTable>

const NAME = 'open-table'

/** Where the open table stands while it is open, so that it outlives the app. Sealed by the keyring, if there is one. */
export type KeptTables = {
  /** Null when there is none, or none that this build or this keyring can read. */
  read: () => Promise<KeptTable | null>
  /** False when it could not be kept: the table works, but does not come back after a crash. */
  write: (table: KeptTable) => Promise<boolean>
  forget: () => Promise<void>
}

export function keptTables(secrets: Secrets): KeptTables {
  return {
    read: async () => {
      const found = await secrets.read(NAME)
      if (!found.ok || found.value.value === null) return null
      try {
        return KeptTable.parse(JSON.parse(found.value.value))
      } catch {
        return null
      }
    },
    write: async (table) => (await secrets.write(NAME, JSON.stringify(table))).ok,
    forget: async () => {
      await secrets.remove(NAME)
    },
  }
}
