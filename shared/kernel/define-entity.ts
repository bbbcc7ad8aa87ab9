import * as Y from 'yjs'
import * as z from 'zod'
import { moment, type Choice, type ChoiceField, type Field, type RichTextField } from './fields.ts'
import { fold } from './text-fold.ts'
import { LOCAL_EDIT } from './origins.ts'
import { err, ok, type Result } from './result.ts'

export type Fields = Readonly<Record<string, Field>>

type ValueOfField<F> =
  F extends ChoiceField<infer V> ? Choice<V> : F extends { readonly empty: infer E } ? Widen<E> : never
type Widen<E> = E extends '' ? string : E extends boolean ? boolean : E extends number ? number : E

type ValueFields<F extends Fields> = { [K in keyof F as F[K] extends RichTextField ? never : K]: F[K] }
type RichTextNames<F extends Fields> = keyof {
  [K in keyof F as F[K] extends RichTextField ? K : never]: F[K]
} &
  string

/** What a screen sees of a record: every field, always. `deletedAt` is '' for a living record. */
export type ValueOf<F extends Fields> = {
  -readonly [K in keyof ValueFields<F>]: ValueOfField<F[K]>
} & { id: string; deletedAt: string }

export type PatchOf<F extends Fields> = Partial<Omit<ValueOf<F>, 'id'>>

/** Everything that is derived from one declaration: reading, writing, forms, indexes, search text. */
export interface Entity<Name extends string = string, F extends Fields = Fields> {
  readonly name: Name
  readonly fields: F
  /** Schema of what a person may fill in; the writer checks against the same one. */
  readonly schema: z.ZodObject
  /** The Dexie index string of this entity's table in the read model. */
  readonly indexes: string
  empty(id: string): ValueOf<F>
  has(doc: Y.Doc, id: string): boolean
  /** Total: missing or wrong values read as empty, unknown ones are kept. Never writes. */
  read(doc: Y.Doc, id: string): ValueOf<F>
  /** The living records of this entity in a document, by id. */
  list(doc: Y.Doc): ValueOf<F>[]
  /** One transaction that touches only what differs. Answers the names of the fields that changed. */
  write(doc: Y.Doc, id: string, patch: PatchOf<F>): Result<string[], 'invalid'>
  fragment(doc: Y.Doc, id: string, field: RichTextNames<F>): Y.XmlFragment
  searchText(value: ValueOf<F>): string
}

export type EntityValue<E> = E extends { empty(id: string): infer V } ? V : never
export type EntityPatch<E> = Partial<Omit<EntityValue<E>, 'id'>>

/**
 * Declares an entity. A record lives in the root Y.Map `name:ID` of its document, because root maps made
 * on two laptops merge while nested ones replace each other; sets and texts are roots of their own.
 */
export function defineEntity<const Name extends string, const F extends Fields>(
  name: Name,
  fields: F,
): Entity<Name, F> {
  const all: Fields = { ...fields, deletedAt: moment({ index: true }) }
  const entries = Object.entries(all)
  const schema = z.object(
    Object.fromEntries(entries.flatMap(([key, field]) => ('schema' in field ? [[key, field.schema]] : []))),
  )

  // Once: making it takes longer than checking with it.
  const patchSchema = schema.partial()

  function has(doc: Y.Doc, id: string): boolean {
    return sizeOfRoot(doc, recordName(name, id)) > 0
  }

  function read(doc: Y.Doc, id: string): ValueOf<F> {
    const value: Record<string, unknown> = { id }
    for (const [key, field] of entries) {
      if (field.kind === 'members') value[key] = membersOf(doc, partName(name, id, key))
      else if (field.kind !== 'richText') value[key] = registerOf(doc, recordName(name, id), key, field.empty)
    }
    return value as ValueOf<F>
  }

  return {
    name,
    fields,
    schema,
    indexes: [
      ...new Set(['key', 'doc', 'dossier', ...entries.flatMap(([key, field]) => indexOf(key, field))]),
      // A text can name people; a record with a text is found by who is named in it.
      ...(entries.some(([, { kind }]) => kind === 'richText') ? ['*mentions'] : []),
    ].join(', '),
    empty: (id) => read(new Y.Doc(), id),
    has,
    read,
    list(doc) {
      return recordIds(doc, name)
        .map((id) => read(doc, id))
        .filter((value) => value.deletedAt === '')
    },
    write(doc, id, patch) {
      const parsed = patchSchema.safeParse(patch)
      if (!parsed.success) return err('invalid')
      const changed: string[] = []
      doc.transact(() => {
        const current = read(doc, id) as Record<string, unknown>
        const isNew = !has(doc, id)
        for (const [key, next] of Object.entries(parsed.data)) {
          if (next === undefined || !(isNew || !sameValue(current[key], next))) continue
          if (Array.isArray(next)) writeMembers(doc.getMap(partName(name, id, key)), next)
          else doc.getMap(recordName(name, id)).set(key, next)
          changed.push(key)
        }
      }, LOCAL_EDIT)
      return ok(changed)
    },
    fragment: (doc, id, field) => doc.getXmlFragment(partName(name, id, field)),
    searchText(value) {
      const words = entries
        .filter(([, field]) => field.search && field.kind !== 'richText')
        .map(([key]) => (value as Record<string, unknown>)[key])
      return fold(words.flat().join(' '))
    },
  }
}

/** The root name of a record; `session:…` and `meta` are roots that are not entities. */
export function recordName(entity: string, id: string): string {
  return `${entity}:${id}`
}

/** The root name of a set or a text that belongs to a record. */
export function partName(entity: string, id: string, field: string): string {
  return `${recordName(entity, id)}#${field}`
}

/** Ids of the records of one entity, sorted: key order differs between replicas. */
export function recordIds(doc: Y.Doc, entity: string): string[] {
  const prefix = `${entity}:`
  const ids: string[] = []
  for (const root of doc.share.keys()) {
    if (!root.startsWith(prefix) || root.includes('#') || sizeOfRoot(doc, root) === 0) continue
    ids.push(root.slice(prefix.length))
  }
  return ids.sort()
}

function rootMap(doc: Y.Doc, root: string): Y.Map<unknown> | null {
  // Asking for a root that is not there would create it; asking with another type throws.
  const type = doc.share.get(root)
  if (type === undefined) return null
  if (type instanceof Y.Map) return type as Y.Map<unknown>
  return type.constructor === Y.AbstractType ? doc.getMap(root) : null
}

function sizeOfRoot(doc: Y.Doc, root: string): number {
  return rootMap(doc, root)?.size ?? 0
}

function registerOf(doc: Y.Doc, root: string, key: string, empty: unknown): unknown {
  const stored = rootMap(doc, root)?.get(key)
  return typeof stored === typeof empty ? stored : empty
}

function membersOf(doc: Y.Doc, root: string): readonly string[] {
  const map = rootMap(doc, root)
  if (map === null) return []
  return [...map.entries()].flatMap(([key, present]) => (present === true ? [key] : [])).sort()
}

function writeMembers(map: Y.Map<unknown>, next: readonly string[]): void {
  for (const key of map.keys()) if (!next.includes(key)) map.delete(key)
  for (const key of next) if (map.get(key) !== true) map.set(key, true)
}

function sameValue(current: unknown, next: unknown): boolean {
  if (!Array.isArray(next)) return current === next
  return JSON.stringify(current) === JSON.stringify([...(next as string[])].sort())
}

function indexOf(key: string, field: Field): string[] {
  if (!field.index || field.kind === 'richText') return []
  return [field.kind === 'members' ? `*${key}` : key]
}
