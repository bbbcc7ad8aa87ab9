import * as z from 'zod'
import type { Field } from '../kernel/fields.ts'
import { entities } from '../model/index.ts'
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, ArchivedText, DocumentHead, Manifest } from './format.ts'

/**
 * The JSON schema of what is in an archive, as it is published in docs/export-schema.json: the manifest, and the
 * documents with the records of every entity. Loose: a later build may add fields.
 */
export function archiveSchema(): Record<string, unknown> {
  const records = Object.values(entities).map((entity) => [entity.name, z.array(recordOf(entity))] as const)
  const document = DocumentHead.extend({ records: z.looseObject(Object.fromEntries(records)).partial() })
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:${ARCHIVE_FORMAT}:${ARCHIVE_VERSION}`,
    title: 'Wederzijds: een meegenomen werkruimte',
    description: 'manifest.json is a Manifest; every file under documents/ is a Document.',
    $defs: { Manifest: z.toJSONSchema(Manifest, LOOSE), Document: z.toJSONSchema(document, LOOSE) },
  }
}

const LOOSE = { target: 'draft-2020-12', io: 'input' } as const

/** As a record is read: every field is there, with its empty value when nobody filled it in. */
function recordOf(entity: (typeof entities)[keyof typeof entities]): z.ZodType {
  const fields = Object.entries<Field>(entity.fields)
  const values = fields.flatMap(([name, field]) =>
    field.kind === 'richText' ? [] : [[name, valueOf(field)] as const],
  )
  const texts = fields.flatMap(([name, { kind }]) =>
    kind === 'richText' ? [[name, ArchivedText] as const] : [],
  )
  return z.looseObject({
    id: z.string(),
    ...Object.fromEntries(values),
    deletedAt: z.string(),
    ...(texts.length > 0 && { texts: z.looseObject(Object.fromEntries(texts)) }),
  })
}

/** The kind of value alone: a reader of before kept what it did not know, so any text can stand where a choice is. */
function valueOf(field: Exclude<Field, { kind: 'richText' }>): z.ZodType {
  if (field.kind === 'members') return z.array(z.string())
  if (field.kind === 'choice') return z.string().meta({ examples: [...field.values] })
  if (typeof field.empty === 'boolean') return z.boolean()
  return typeof field.empty === 'number' ? z.number() : z.string()
}
