import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { paperToHtml } from '../../renderer/export/html.ts'
import { paperToMarkdown } from '../../renderer/export/markdown.ts'
import { tablePaper } from '../../renderer/export/table-paper.ts'
import {
  addRound,
  invite,
  moveRound,
  noteGuest,
  roundText,
  writeTable,
} from '../../shared/documents/table.ts'
import { element, inline } from '../support/rich-text.ts'

const now = new Date(2026, 10, 22, 16, 0)

function table(): Y.Doc {
  const doc = new Y.Doc()
  writeTable(doc, { title: 'Dagbesteding', date: '2026-11-22', startsAt: '14:00', place: 'Raadzaal' })
  const second = addRound(doc, { question: 'Wat doen we {{number}} morgen?', minutes: 10 })
  const first = addRound(doc, { question: 'Wat gaat goed?', minutes: 15 })
  moveRound(doc, first, 0)
  addRound(doc, { question: '', minutes: 0 })
  roundText(doc, second).push([element('paragraph', inline([{ text: 'Samen eten <script>' }]))])
  invite(doc, {
    person: '',
    dossier: '',
    name: 'Fatma Yıldız',
    organisation: 'De Linde',
    level: 'uitvoering',
  })
  noteGuest(doc, 'g1', { name: 'Bas', organisation: '', admittedAt: now.toISOString() })
  return doc
}

describe('what one takes along from a table', () => {
  test('has when, where, who, and every round in its order with its words', () => {
    const paper = tablePaper(table(), 'nl', now)
    expect(paper.title).toBe('Dagbesteding')
    expect(paper.facts).toEqual([
      { label: 'Wanneer', value: 'zondag 22 november 2026, 14:00 uur' },
      { label: 'Waar', value: 'Raadzaal' },
      { label: 'Uitgenodigd', value: 'Fatma Yıldız (De Linde)' },
      { label: 'Aan tafel', value: 'Bas' },
    ])
    expect(paper.sections.map(({ heading }) => heading)).toEqual([
      '1. Wat gaat goed?',
      '2. Wat doen we {{number}} morgen?',
      'Ronde 3',
    ])
    const markdown = paperToMarkdown(paper)
    expect(markdown).toContain('Samen eten')
    expect(markdown.match(/Hier is nog niets opgeschreven/gu)).toHaveLength(2)
    expect(paperToHtml(paper)).not.toContain('<script>')
  })

  test('of an empty table still says what it is, in both languages', () => {
    expect(tablePaper(new Y.Doc(), 'nl', now)).toMatchObject({ title: 'Open tafel', facts: [], sections: [] })
    expect(tablePaper(new Y.Doc(), 'en', now)).toMatchObject({ title: 'Open table', language: 'en' })
  })

  test('changes nothing in the document', () => {
    const doc = table()
    let updates = 0
    doc.on('update', () => (updates += 1))
    tablePaper(doc, 'nl', now)
    expect(updates).toBe(0)
  })
})
