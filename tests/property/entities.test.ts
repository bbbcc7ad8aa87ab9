import fc from 'fast-check'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { entities } from '../../shared/model/index.ts'
import type { Entity } from '../../shared/kernel/define-entity.ts'
import { patchOf } from '../support/entity-arbitraries.ts'

/** For each entity. */
const enough = { numRuns: 50 }

const all = Object.values(entities) as unknown as Entity[]

describe.each(all.map((entity) => [entity.name, entity] as const))('entity %s', (_name, entity) => {
  it('reads back what was written, and writes nothing when nothing differs', () => {
    fc.assert(
      fc.property(patchOf(entity), (patch) => {
        const doc = new Y.Doc()
        expect(entity.write(doc, 'x', patch).ok).toBe(true)
        const value = entity.read(doc, 'x') as Record<string, unknown>
        for (const [key, written] of Object.entries(patch)) {
          expect(value[key]).toEqual(
            Array.isArray(written) ? [...(written as string[])].sort() : trimmed(written),
          )
        }
        let updates = 0
        doc.on('update', () => (updates += 1))
        if (entity.has(doc, 'x')) entity.write(doc, 'x', patch)
        expect(updates).toBe(0)
      }),
      enough,
    )
  })

  it('reads anything at all without throwing and without writing', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(entity.fields), 'nieuw'), fc.anything()),
        (stored) => {
          const doc = new Y.Doc()
          const map = doc.getMap(`${entity.name}:x`)
          for (const [key, value] of Object.entries(stored)) if (storable(value)) map.set(key, value)
          let updates = 0
          doc.on('update', () => (updates += 1))
          expect(() => entity.read(doc, 'x')).not.toThrow()
          entity.list(doc)
          expect(updates).toBe(0)
        },
      ),
      enough,
    )
  })

  it('gives two laptops that wrote apart the same record, and keeps what only one of them changed', () => {
    fc.assert(
      fc.property(patchOf(entity), patchOf(entity), (mine, theirs) => {
        const [a, b] = [new Y.Doc(), new Y.Doc()]
        entity.write(a, 'x', mine)
        entity.write(b, 'x', theirs)
        exchange(a, b)
        const merged = entity.read(a, 'x') as Record<string, unknown>
        expect(entity.read(b, 'x')).toEqual(merged)
        for (const [key, value] of Object.entries(mine)) {
          if (!(key in theirs) && !Array.isArray(value)) expect(merged[key]).toEqual(trimmed(value))
        }
      }),
      enough,
    )
  })

  it('keeps fields and values that only a newer build knows', () => {
    const doc = new Y.Doc()
    doc.getMap(`${entity.name}:x`).set('field-of-2031', 'blijft')
    entity.write(doc, 'x', { deletedAt: '2026-01-02T03:04:05Z' })
    expect(doc.getMap(`${entity.name}:x`).get('field-of-2031')).toBe('blijft')
  })
})

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value
}

function storable(value: unknown): boolean {
  try {
    new Y.Doc().getMap('try').set('it', value)
    return true
  } catch {
    return false
  }
}

function exchange(a: Y.Doc, b: Y.Doc): void {
  const [fromA, fromB] = [Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)]
  Y.applyUpdate(a, fromB)
  Y.applyUpdate(b, fromA)
}
