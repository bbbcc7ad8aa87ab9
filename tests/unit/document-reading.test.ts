import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { DocumentReading } from '../../renderer/data/document-reading.ts'

const read = (content: Y.Doc) => ({ title: content.getMap('m').get('title') ?? null })

test('what came in between the first reading and the following is read', () => {
  const content = new Y.Doc()
  const reading = new DocumentReading<ReturnType<typeof read>>()
  expect(reading.value(content, read)).toEqual({ title: null })
  content.getMap('m').set('title', 'Vervoer')
  reading.follow(content, () => undefined)
  expect(reading.value(content, read)).toEqual({ title: 'Vervoer' })
})

test('a change is told and read; what says the same stays the same object', () => {
  const content = new Y.Doc()
  const reading = new DocumentReading<ReturnType<typeof read>>()
  let told = 0
  const forget = reading.follow(content, () => (told += 1))
  const first = reading.value(content, read)
  content.getText('t').insert(0, 'een letter')
  expect(told).toBe(1)
  expect(reading.value(content, read)).toBe(first)
  content.getMap('m').set('title', 'Vervoer')
  expect(reading.value(content, read)).toEqual({ title: 'Vervoer' })
  forget()
  content.getMap('m').set('title', 'Wonen')
  expect(told).toBe(2)
})
