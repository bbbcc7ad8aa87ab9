import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { hideInDocument, type Hiding } from '../../../shared/documents/hide-numbers.ts'
import { noteBody, writeNote } from '../../../shared/documents/note.ts'
import { isKeptNumber, keepNumber } from '../../../shared/documents/number-exception.ts'
import { writePerson } from '../../../shared/documents/person.ts'
import { runsOf } from '../../../shared/documents/runs-of.ts'
import { textOf } from '../../../shared/documents/text-of.ts'
import { NOTE_RECORD, Note } from '../../../shared/model/note.ts'
import { PERSON_RECORD, Person } from '../../../shared/model/person.ts'
import { findBsns } from '../../../shared/rules/bsn/find-bsn.ts'
import { isNumberField } from '../../../shared/rules/bsn/number-fields.ts'

const hiding: Hiding = { find: findBsns, skips: isNumberField }

it('masks fields and texts in one update, and leaves the look of the words', () => {
  const doc = new Y.Doc()
  writeNote(doc, { title: 'Over 999.999.400' })
  const words = new Y.XmlText()
  const paragraph = new Y.XmlElement('paragraph')
  noteBody(doc).insert(0, [paragraph])
  paragraph.insert(0, [words])
  words.insert(0, 'Van ')
  words.insert(4, '999999400', { bold: true })
  words.insert(13, ' en 000078840.', { bold: null })
  let updates = 0
  doc.on('update', () => (updates += 1))

  hideInDocument(doc, hiding)
  expect(Note.read(doc, NOTE_RECORD).title).toBe('Over •••••••00')
  expect(textOf(noteBody(doc))).toBe('Van •••••••00 en •••••••40.')
  expect(runsOf([words])[1]).toEqual({ text: '•••••••00', bold: true })
  expect(updates).toBe(1)
  hideInDocument(doc, hiding)
  expect(updates).toBe(1)
})

it('leaves numbers of another kind where they belong', () => {
  const doc = new Y.Doc()
  writePerson(doc, { name: 'Jansen', phone: '999999400', reachNote: 'liever niet op 999999400' })
  hideInDocument(doc, hiding)
  const { phone, reachNote } = Person.read(doc, PERSON_RECORD)
  expect([phone, reachNote]).toEqual(['999999400', 'liever niet op •••••••00'])
})

it('a number that is kept with a reason is the same record on two laptops, and holds in its document alone', () => {
  const [anna, bram] = [new Y.Doc(), new Y.Doc()]
  const kept = { reason: 'Ordernummer', by: 'anna', at: '2026-11-22T08:00:00Z' }
  expect(keepNumber(anna, 'note:a', '999999400', kept).ok).toBe(true)
  keepNumber(bram, 'note:a', '999999400', { ...kept, by: 'bram' })
  Y.applyUpdate(anna, Y.encodeStateAsUpdate(bram))
  expect(isKeptNumber(anna, 'note:a', '999999400')).toBe(true)
  expect(isKeptNumber(anna, 'note:b', '999999400')).toBe(false)
  expect(isKeptNumber(anna, 'note:a', '000078840')).toBe(false)
  expect(JSON.stringify([...anna.share.keys()])).not.toContain('999999400')
})
