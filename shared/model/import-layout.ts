import { defineEntity, type EntityValue } from '../kernel/define-entity.ts'
import { text } from '../kernel/fields.ts'

/**
 * How this municipality's lists are to be read (*kolomindeling*): `columns` is JSON, the heading of each column with the
 * field that it fills. The record id is derived from the folded headings, so that a colleague who imports a list of the
 * same form finds the same layout.
 */
export const ImportLayout = defineEntity('import-layout', { columns: text({ max: 20_000 }) })

export type ImportLayout = EntityValue<typeof ImportLayout>
