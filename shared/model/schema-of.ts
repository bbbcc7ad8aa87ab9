import type { Fields } from '../kernel/define-entity.ts'
import type { Field } from '../kernel/fields.ts'
import { entities } from './index.ts'

/** Entity -> field -> what other laptops rely on: the kind of field, the type of its value, its known values. */
export type Schema = Record<string, Record<string, string>>

/** The synced names of this build, as they are locked in `schema.lock.json`. */
export function schemaOf(): Schema {
  return Object.fromEntries(
    Object.values(entities).map((entity) => {
      const fields = Object.entries(entity.fields as Fields).map(([name, field]) => [name, describe(field)])
      return [entity.name, Object.fromEntries(fields.sort()) as Record<string, string>]
    }),
  )
}

function describe(field: Field): string {
  if (field.kind === 'register') return `register ${typeof field.empty}`
  return field.kind === 'choice' ? `choice ${field.values.join(' | ')}` : field.kind
}
