import fc from 'fast-check'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { missingFeatures } from '../../shared/documents/features.ts'
import { defineEntity } from '../../shared/kernel/define-entity.ts'
import { choice, members, text } from '../../shared/kernel/fields.ts'

// The same entity as an older and as a newer build declare it.
const Old = defineEntity('thing', { name: text(), size: choice(['klein', 'groot']), tags: members() })
const New = defineEntity('thing', {
  name: text(),
  size: choice(['klein', 'groot', 'reus']),
  tags: members(),
  remark: text(),
})

const steps = fc.array(
  fc.oneof(
    fc.record({ who: fc.nat(3), name: fc.constantFrom('A', 'B', 'C') }),
    fc.record({ who: fc.nat(3), size: fc.constantFrom('klein', 'groot', 'reus') }),
    fc.record({ who: fc.nat(3), remark: fc.constantFrom('r1', 'r2') }),
    fc.record({ who: fc.nat(3), tags: fc.subarray(['x', 'y', 'z']) }),
    fc.record({ who: fc.nat(3), sendTo: fc.nat(3) }),
  ),
  { maxLength: 40 },
)

describe('two older and two newer laptops that write apart', () => {
  it('end with the same record, and the older ones lose nothing that only the newer ones know', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc(), new Y.Doc()]
        const isNew = (who: number): boolean => who >= 2
        const remarks: string[] = []
        for (const { who, ...step } of taken) {
          const doc = docs[who] ?? docs[0]!
          if ('sendTo' in step) Y.applyUpdate(docs[step.sendTo] ?? docs[0]!, Y.encodeStateAsUpdate(doc))
          else if ('remark' in step) {
            if (!isNew(who)) continue
            New.write(doc, 'x', step)
            remarks.push(step.remark)
          } else if (isNew(who)) New.write(doc, 'x', step)
          else if (!('size' in step && step.size === 'reus')) Old.write(doc, 'x', step)
        }
        for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from))
        for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from))
        const [first, ...others] = docs.map((doc) => New.read(doc, 'x'))
        for (const other of others) expect(other).toEqual(first)
        expect(Old.read(docs[0]!, 'x')).toMatchObject({
          name: first?.name,
          size: first?.size,
          tags: first?.tags,
        })
        if (remarks.length > 0) expect(remarks).toContain(first?.remark)
      }),
      { numRuns: 200 },
    )
  })
})

it('a document that requires a feature of a newer build is read-only here', () => {
  const doc = new Y.Doc()
  expect(missingFeatures(doc)).toEqual([])
  doc.getMap('features').set('stemmen', 'required')
  doc.getMap('features').set('kleuren', 'optional')
  expect(missingFeatures(doc)).toEqual(['stemmen'])
})
