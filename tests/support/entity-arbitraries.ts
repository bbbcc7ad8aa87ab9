import fc from 'fast-check'
import type { Entity, Fields, PatchOf } from '../../shared/kernel/define-entity.ts'
import type { Field } from '../../shared/kernel/fields.ts'

/** Patches that an entity's own schema accepts, from its declaration. */
export function patchOf(entity: Entity): fc.Arbitrary<PatchOf<Fields>> {
  const keys = Object.entries(entity.fields).flatMap(([key, field]) => {
    const values = valuesOf(field)
    return values === null ? [] : [[key, values] as const]
  })
  return fc
    .record(Object.fromEntries(keys), { requiredKeys: [] })
    .filter((patch): patch is PatchOf<Fields> => entity.schema.partial().safeParse(patch).success)
}

function valuesOf(field: Field): fc.Arbitrary<unknown> | null {
  switch (field.kind) {
    case 'richText':
      return null
    case 'choice':
      return fc.constantFrom(...field.values, 'van-een-nieuwere-versie')
    case 'members':
      return fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'wmo', 'jeugd'))
    case 'ref':
      return fc.uuid().map((id) => `dossier:${id}`)
    case 'register':
      if (typeof field.empty === 'boolean') return fc.boolean()
      if (typeof field.empty === 'number') return fc.nat(10)
      return fc.oneof(
        fc.constantFrom('12345678', '2026-03-03', "Stichting 't Hôge Huys", 'A. van der Ë'),
        fc.string({ maxLength: 12 }),
      )
  }
}
