import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { recordSession } from '../../shared/documents/authorship.ts'
import { deletedBy } from '../../shared/documents/deletion.ts'
import { initMeta, readMeta, setDeleted } from '../../shared/documents/meta.ts'

const NOW = '2026-03-03T09:00:00.000Z'

function laptopOf(person: string): Y.Doc {
  const doc = new Y.Doc()
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (transaction.local && transaction.changed.size > 0) recordSession(doc, { person, device: 'x' }, NOW)
  })
  return doc
}

const give = (from: Y.Doc, to: Y.Doc): void => Y.applyUpdate(to, Y.encodeStateAsUpdate(from))

test('who deleted a document is known on the other laptop, and who put it back', () => {
  const [anna, bram] = [laptopOf('anna'), laptopOf('bram')]
  initMeta(anna, { createdAt: NOW, createdBy: 'anna', audience: 'team', dossier: '' })
  expect(deletedBy(anna)).toBe('')
  give(anna, bram)
  setDeleted(bram, NOW)
  anna.getText('body').insert(0, 'Intussen geschreven')
  give(bram, anna)
  expect(readMeta(anna).deletedAt).toBe(NOW)
  expect(deletedBy(anna)).toBe('bram')
  expect(anna.getText('body').toJSON()).toBe('Intussen geschreven')
  setDeleted(anna, '')
  give(anna, bram)
  expect(readMeta(bram).deletedAt).toBe('')
  expect(deletedBy(bram)).toBe('anna')
})

test('asking who deleted it adds nothing to a document', () => {
  const doc = new Y.Doc()
  expect(deletedBy(doc)).toBe('')
  expect(doc.share.size).toBe(0)
})
