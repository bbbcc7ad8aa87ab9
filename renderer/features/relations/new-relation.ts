import { Provider } from '../../../shared/model/provider.ts'
import type { NewRelation } from './commands.ts'

type Checked = 'name' | 'kvk' | 'agb' | 'accountHolder'

/** What is wrong with one field of a new relation; `word` is its key in the strings. */
export interface RelationFault {
  field: Checked
  word: Checked | 'nameLong'
}

const order: readonly Checked[] = ['name', 'kvk', 'agb', 'accountHolder']

/** A number may be typed with spaces in it; they are not part of it. */
export function cleanRelation(values: NewRelation): NewRelation {
  const digits = (text: string): string => text.replace(/[\s.]/gu, '')
  return {
    ...values,
    name: values.name.trim(),
    kvk: digits(values.kvk),
    agb: digits(values.agb),
    accountHolder: values.accountHolder.trim(),
  }
}

/** What the provider's own schema has against these values, in the order of the fields. */
export function faultsOf(values: NewRelation): RelationFault[] {
  const parsed = Provider.schema.partial().safeParse(values)
  if (parsed.success) return []
  const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]))
  return order
    .filter((field) => wrong.has(field))
    .map((field) => ({ field, word: field === 'name' && values.name !== '' ? 'nameLong' : field }))
}
