import { describe, expect, it } from 'vitest'
import retired from '../../shared/model/retired.json'
import lock from '../../shared/model/schema.lock.json'
import { schemaOf, type Schema } from '../../shared/model/schema-of.ts'

const locked: Schema = lock
const gone: Record<string, string[]> = retired

/** What a change of the schema does to laptops that still run an older build; empty when it only adds. */
function breaks(before: Schema, after: Schema, names: Record<string, string[]>): string[] {
  const found: string[] = []
  for (const [entity, fields] of Object.entries(before)) {
    for (const [field, was] of Object.entries(fields)) {
      const is = after[entity]?.[field]
      const isRetired = names[entity]?.includes(field) === true
      if (is === undefined && !isRetired) found.push(`${entity}.${field} is gone: put it in retired.json`)
      if (is !== undefined && !widens(was, is)) found.push(`${entity}.${field} was ${was}, is ${is}`)
    }
  }
  for (const [entity, fields] of Object.entries(names)) {
    for (const field of fields) if (after[entity]?.[field] !== undefined) found.push(`${entity}.${field} is retired and used`)
  }
  return found
}

/** A choice may get more values; everything else stays what it was. */
function widens(was: string, is: string): boolean {
  if (!was.startsWith('choice ') || !is.startsWith('choice ')) return was === is
  const values = is.slice(7).split(' | ')
  return was.slice(7).split(' | ').every((value) => values.includes(value))
}

describe('the synced schema', () => {
  it('only grows: nothing is renamed, retyped or used again', () => {
    expect(breaks(locked, schemaOf(), gone)).toEqual([])
  })

  it('is written down: after adding a field, `npx vitest run tests/compat -u` and commit the lock', async () => {
    const text = `${JSON.stringify(schemaOf(), null, 2)}\n`
    await expect(text).toMatchFileSnapshot('../../shared/model/schema.lock.json')
  })

  it('would notice a rename, another type, a lost value and a retired name', () => {
    const before: Schema = { note: { title: 'register string', kind: 'choice a | b' } }
    expect(breaks(before, { note: { name: 'register string', kind: 'choice a | b' } }, {})).toHaveLength(1)
    expect(breaks(before, { note: { title: 'register boolean', kind: 'choice a | b' } }, {})).toHaveLength(1)
    expect(breaks(before, { note: { title: 'register string', kind: 'choice a' } }, {})).toHaveLength(1)
    expect(breaks(before, { note: { title: 'register string', kind: 'choice a | b' } }, { note: ['title'] })).toHaveLength(1)
    expect(breaks(before, { note: { title: 'register string', kind: 'choice b | a | c' } }, {})).toEqual([])
  })
})
