import fc from 'fast-check'
import type { Paper } from '../../../renderer/export/paper.ts'
import { blocks, word, words, wordsIn } from '../../support/rich-text.ts'

const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '))
const lines = fc.array(line, { minLength: 1, maxLength: 2 }).map((all) => all.join('\n'))
const facts = fc.array(fc.record({ label: line, value: lines }), { maxLength: 2 })
const items = fc.integer({ min: 1, max: 3 }).chain((width) => {
  const row = fc.array(lines, { minLength: width, maxLength: width })
  return fc.record({
    columns: fc.array(line, { minLength: width, maxLength: width }),
    rows: fc.array(row, { maxLength: 3 }),
  })
})

/** Papers of every shape, full of signs that mean something somewhere. */
export const papers: fc.Arbitrary<Paper> = fc.record({
  title: line,
  language: fc.constantFrom<'nl' | 'en'>('nl', 'en'),
  facts,
  sections: fc.array(fc.record({ heading: line, facts, blocks, items }), { maxLength: 2 }),
  footer: line,
})

/** Every word of a paper in the order of reading; `colon` stands behind the label of a fact. */
export function wordsOnPaper({ title, facts: top, sections, footer }: Paper, colon = ':'): string[] {
  const factWords = (all: Paper['facts']) =>
    all.flatMap(({ label, value }) => [...words(`${label}${colon}`), ...words(value)])
  return [
    ...words(title),
    ...factWords(top),
    ...sections.flatMap(({ heading, facts: own, blocks: text, items: table }) => [
      ...words(heading),
      ...factWords(own),
      ...wordsIn(text),
      ...[table?.columns ?? [], ...(table?.rows ?? [])].flat().flatMap(words),
    ]),
    ...words(footer),
  ]
}

/** What a municipality would take along. */
export const minutes: Paper = {
  title: 'Overleg De Linde & gemeente',
  language: 'nl',
  facts: [
    { label: 'Wanneer', value: 'dinsdag 24 november 2026, 10.00–11.30 uur' },
    { label: 'Waar', value: 'Raadhuisplein 1\nVoorbeeldstad' },
  ],
  sections: [
    {
      heading: 'Wachttijden',
      facts: [{ label: 'Doel', value: 'Besluit' }],
      blocks: [
        {
          type: 'paragraph',
          runs: [{ text: 'De wachttijd is ' }, { text: 'twaalf weken', bold: true }, { text: '.' }],
        },
        { type: 'heading', level: 2, runs: [{ text: 'Wat helpt' }] },
        {
          type: 'numbers',
          start: 3,
          items: [
            { blocks: [{ type: 'paragraph', runs: [{ text: 'Meer tijd' }] }] },
            {
              blocks: [
                { type: 'paragraph', runs: [{ text: 'Minder formulieren' }] },
                { type: 'bullets', items: [{ blocks: [{ type: 'paragraph', runs: [{ text: 'intake' }] }] }] },
              ],
            },
          ],
        },
        {
          type: 'numbers',
          start: 1,
          items: [{ blocks: [{ type: 'paragraph', runs: [{ text: 'Opnieuw' }] }] }],
        },
        {
          type: 'tasks',
          items: [
            { checked: true, blocks: [{ type: 'paragraph', runs: [{ text: 'Cijfers delen' }] }] },
            { checked: false, blocks: [{ type: 'paragraph', runs: [{ text: 'Terugbellen' }] }] },
          ],
        },
        { type: 'quote', blocks: [{ type: 'paragraph', runs: [{ text: 'Het kán sneller' }] }] },
        { type: 'code', text: 'a < b\n  && c' },
        { type: 'rule' },
        {
          type: 'paragraph',
          runs: [{ text: 'Zie ' }, { text: 'de cijfers', href: 'https://voorbeeld.nl/?a=1&b=2' }],
        },
      ],
      items: {
        columns: ['Actie', 'Wie', 'Voor'],
        rows: [['Cijfers sturen', 'Anna de Boer', '1 december 2026']],
      },
    },
  ],
  footer: 'Gemaakt op 22 november 2026',
}
