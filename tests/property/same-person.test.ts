import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { writePerson } from '../../shared/documents/person.ts'
import { PERSON_RECORD, Person } from '../../shared/model/person.ts'
import { standInFor, type LinkedPerson } from '../../shared/rules/contacts/same-person.ts'

const ids = ['directory:a', 'directory:b', 'directory:c', 'directory:d', 'directory:e'] as const
const id = fc.constantFrom(...ids)
const links = fc.array(fc.tuple(id, id), { maxLength: 8 })
/** Few moments, so that records of the same moment occur. */
const moments = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: ids.length, maxLength: ids.length })

function peopleWith(pairs: readonly (readonly [string, string])[], at: readonly number[]): LinkedPerson[] {
  return ids.map((doc, number) => ({
    doc,
    createdAt: `2026-01-0${(at[number] ?? 0) + 1}T00:00:00.000Z`,
    sameAs: pairs.filter(([from]) => from === doc).map(([, to]) => to),
  }))
}

test('the order and direction of the links, and of the people, make no difference', () => {
  fc.assert(
    fc.property(links, moments, fc.func(fc.boolean()), (pairs, at, turned) => {
      const answer = standInFor(peopleWith(pairs, at))
      const other = pairs.map(([a, b]): [string, string] => (turned(a, b) ? [b, a] : [a, b])).reverse()
      const again = standInFor(peopleWith(other, at).reverse())
      expect(Object.fromEntries(again)).toEqual(Object.fromEntries(answer))
    }),
  )
})

test('everybody has one stand-in, which stands in for itself and is the oldest of its group', () => {
  fc.assert(
    fc.property(links, moments, (pairs, at) => {
      const people = peopleWith(pairs, at)
      const answer = standInFor(people)
      const age = new Map(people.map(({ doc, createdAt }) => [doc, `${createdAt} ${doc}`]))
      expect([...answer.keys()].sort()).toEqual([...ids])
      for (const [doc, standIn] of answer) {
        expect(answer.get(standIn)).toBe(standIn)
        expect((age.get(standIn) ?? '') <= (age.get(doc) ?? '')).toBe(true)
      }
      for (const [a, b] of pairs) expect(answer.get(a)).toBe(answer.get(b))
    }),
  )
})

test('two laptops that merged differently without a connection agree afterwards, and no link is lost', () => {
  fc.assert(
    fc.property(links, links, moments, (onOne, onOther, at) => {
      const one = laptop()
      const other = new Map([...one].map(([doc, content]) => [doc, copyOf(content)]))
      for (const [from, to] of onOne) link(one, from, to)
      for (const [from, to] of onOther) link(other, from, to)
      for (const doc of ids) {
        const [here, there] = [one.get(doc), other.get(doc)]
        if (here === undefined || there === undefined) throw new Error(doc)
        Y.applyUpdate(here, Y.encodeStateAsUpdate(there))
        Y.applyUpdate(there, Y.encodeStateAsUpdate(here))
      }
      const answer = standInFor(peopleOn(one, at))
      expect(standInFor(peopleOn(other, at))).toEqual(answer)
      for (const [a, b] of [...onOne, ...onOther]) expect(answer.get(a)).toBe(answer.get(b))
    }),
    { numRuns: 60 },
  )
})

function laptop(): Map<string, Y.Doc> {
  return new Map(
    ids.map((doc) => {
      const content = new Y.Doc()
      writePerson(content, { name: doc })
      return [doc, content]
    }),
  )
}

function copyOf(content: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(content))
  return copy
}

function link(documents: Map<string, Y.Doc>, from: string, to: string): void {
  const content = documents.get(from)
  if (content === undefined) throw new Error(from)
  const known = Person.read(content, PERSON_RECORD).sameAs
  writePerson(content, { sameAs: [...new Set([...known, to])] })
}

function peopleOn(documents: Map<string, Y.Doc>, at: readonly number[]): LinkedPerson[] {
  return peopleWith([], at).map((person) => {
    const content = documents.get(person.doc)
    return content === undefined ? person : { ...person, sameAs: Person.read(content, PERSON_RECORD).sameAs }
  })
}
