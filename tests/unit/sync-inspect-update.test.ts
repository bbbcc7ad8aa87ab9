import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { inspectUpdate } from '../../shared/sync/inspect-update.ts'

/** A document as the editor makes it: paragraphs, nested lists, deletions. */
function richDoc(levels: number): Y.Doc {
  const doc = new Y.Doc()
  const fragment = doc.getXmlFragment('body')
  for (let i = 0; i < 300; i++) {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(`regel ${i}`)])
    fragment.insert(Math.floor(i / 2), [paragraph])
  }
  let inside: Y.XmlFragment | Y.XmlElement = fragment
  for (let i = 0; i < levels; i++) {
    const element: Y.XmlElement = new Y.XmlElement('item')
    inside.insert(0, [element])
    inside = element
  }
  fragment.delete(5, 20)
  return doc
}

describe('inspecting an update', () => {
  it('accepts what editors make, whole and in steps, and names the clients that are new', () => {
    const doc = richDoc(40)
    const whole = inspectUpdate(Y.encodeStateAsUpdate(doc), new Y.Doc())
    expect(whole).toEqual({ ok: true, value: { empty: false, newClients: new Set([doc.clientID]) } })

    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    expect(inspectUpdate(Y.encodeStateAsUpdate(doc), copy)).toMatchObject({
      value: { newClients: new Set() },
    })
    copy.on('update', (update: Uint8Array) =>
      expect(inspectUpdate(update, doc)).toMatchObject({ value: { newClients: new Set([copy.clientID]) } }),
    )
    copy.getXmlFragment('body').insert(3, [new Y.XmlElement('paragraph')])
  })

  it('calls an update without anything in it empty', () => {
    expect(inspectUpdate(Y.encodeStateAsUpdate(new Y.Doc()), new Y.Doc())).toMatchObject({
      value: { empty: true },
    })
  })

  it('finds nesting that is too deep, inside the update and below what is there', () => {
    expect(inspectUpdate(Y.encodeStateAsUpdate(richDoc(65)), new Y.Doc()).ok).toBe(true)
    expect(inspectUpdate(Y.encodeStateAsUpdate(richDoc(66)), new Y.Doc())).toMatchObject({
      reason: 'too-deep',
    })
    const deep = richDoc(60)
    const before = Y.encodeStateVector(deep)
    const base = new Y.Doc()
    Y.applyUpdate(base, Y.encodeStateAsUpdate(deep))
    let inside = deep.getXmlFragment('body').get(0)
    while (inside instanceof Y.XmlElement && inside.length > 0) inside = inside.get(0)
    if (!(inside instanceof Y.XmlElement)) throw new Error('no element')
    let element = inside
    for (let i = 0; i < 10; i++) {
      const next = new Y.XmlElement('item')
      element.insert(0, [next])
      element = next
    }
    expect(inspectUpdate(Y.encodeStateAsUpdate(deep, before), base)).toMatchObject({ reason: 'too-deep' })
  })

  it('never throws and never hangs on mutated updates', () => {
    const original = Y.encodeStateAsUpdate(richDoc(10))
    const base = richDoc(3)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(original.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (changes) => {
          const mutated = original.slice()
          for (const [at, byte] of changes) mutated[at] = byte
          expect(inspectUpdate(mutated, base).ok).toBeTypeOf('boolean')
        },
      ),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(inspectUpdate(bytes, base).ok).toBeTypeOf('boolean')
      }),
    )
  })
})
