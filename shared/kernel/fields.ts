import * as z from 'zod'

/**
 * The kinds of field an entity can have. `empty` is what a total reader answers when the stored value is
 * missing or of the wrong type; `index` puts the value in clear in the read model, so only enums, dates,
 * booleans and ids may have it; `search` adds it to the search text.
 */
export interface FieldOptions {
  index?: boolean
  search?: boolean
}

// Schemas are typed by zod's bare core: comparing the full `ZodType` costs the compiler five seconds a project.
interface FieldBase {
  readonly index: boolean
  readonly search: boolean
}

/** A register: one primitive, the last writer wins. */
export interface RegisterField<T> extends FieldBase {
  readonly kind: 'register'
  readonly schema: z.core.$ZodType<T>
  readonly empty: T
}

/** A register with known values; a value this build does not know is shown as unknown and preserved. */
export interface ChoiceField<V extends string> extends FieldBase {
  readonly kind: 'choice'
  readonly values: readonly V[]
  readonly schema: z.core.$ZodType<Choice<V>>
  readonly empty: ''
}

/** A known value, '' for not chosen, or a newer build's value. */
export type Choice<V extends string> = V | '' | (string & NonNullable<unknown>)

/** A root Y.Map used as a set: adding and removing different members on two laptops both count. */
export interface MembersField extends FieldBase {
  readonly kind: 'members'
  readonly schema: z.core.$ZodType<readonly string[]>
  readonly empty: readonly string[]
}

/** The id of a document, perhaps with an entity in it (`dossier:…#…`); a dangling one is legal. */
export interface RefField extends FieldBase {
  readonly kind: 'ref'
  readonly schema: z.core.$ZodType<string>
  readonly empty: ''
}

/** Text written together: a root Y.XmlFragment named `entity:ID#field`. Not part of the record's value. */
export interface RichTextField extends FieldBase {
  readonly kind: 'richText'
}

export type Field =
  | RegisterField<string>
  | RegisterField<boolean>
  | RegisterField<number>
  | ChoiceField<string>
  | MembersField
  | RefField
  | RichTextField

const flags = (options: FieldOptions): FieldBase => ({
  index: options.index ?? false,
  search: options.search ?? false,
})

/** A line of text of at most `max` characters (500 unless told). */
export function text(options: FieldOptions & { max?: number; min?: number } = {}): RegisterField<string> {
  const schema = z
    .string()
    .trim()
    .min(options.min ?? 0)
    .max(options.max ?? 500)
  return { kind: 'register', schema, empty: '', ...flags(options) }
}

/** A string of one fixed shape, or '' when not filled in. */
export function pattern(shape: RegExp, options: FieldOptions = {}): RegisterField<string> {
  const schema = z.string().refine((value) => value === '' || shape.test(value))
  return { kind: 'register', schema, empty: '', ...flags(options) }
}

/** A day, `yyyy-mm-dd`, or ''. */
export function day(options: FieldOptions = {}): RegisterField<string> {
  return pattern(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, options)
}

/** A moment, ISO 8601 in UTC, or ''. */
export function moment(options: FieldOptions = {}): RegisterField<string> {
  return pattern(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, options)
}

/** A time of day on the wall clock, `hh:mm`, or ''. */
export function clockTime(options: FieldOptions = {}): RegisterField<string> {
  return pattern(/^([01]\d|2[0-3]):[0-5]\d$/, options)
}

/** A whole number from 0 to `max`; 0 when not filled in. */
export function whole(max: number, options: FieldOptions = {}): RegisterField<number> {
  return { kind: 'register', schema: z.int().min(0).max(max), empty: 0, ...flags(options) }
}

export function flag(options: FieldOptions = {}): RegisterField<boolean> {
  return { kind: 'register', schema: z.boolean(), empty: false, ...flags(options) }
}

export function choice<const V extends string>(
  values: readonly V[],
  options: FieldOptions = {},
): ChoiceField<V> {
  return { kind: 'choice', values, schema: z.string().max(100), empty: '', ...flags(options) }
}

export function members(options: FieldOptions = {}): MembersField {
  return { kind: 'members', schema: z.array(z.string().min(1).max(200)), empty: [], ...flags(options) }
}

export function ref(options: FieldOptions = {}): RefField {
  return { kind: 'ref', schema: z.string().max(200), empty: '', ...flags(options) }
}

export function richText(options: { search?: boolean } = {}): RichTextField {
  return { kind: 'richText', ...flags(options) }
}
