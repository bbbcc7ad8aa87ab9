import { ok } from '../../shared/kernel/result.ts'
import { tableInterfaces } from '../hub/interfaces.ts'
import type { Tables } from '../hub/tables.ts'
import type { TrustedTables } from '../security/tables.ts'
import type { Handlers } from './register.ts'

export function tablesHandlers(tables: Tables, trusted: TrustedTables): Handlers<'tables'> {
  return {
    interfaces: () => ok(tableInterfaces()),
    open: (table) => tables.open(table),
    current: () => tables.current(),
    close: async () => {
      await tables.close()
      return ok(undefined)
    },
    trust: (place) => trusted.trust(place),
  }
}
