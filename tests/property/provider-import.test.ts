import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readList } from '../../renderer/features/import/reading/read-list.ts'
import { splitList } from '../../renderer/features/import/reading/split-list.ts'
import { writePlanned } from '../../renderer/features/import/running/write-planned.ts'
import { initMeta } from '../../shared/documents/meta.ts'
import { Location } from '../../shared/model/location.ts'
import { Provider, PROVIDER_RECORD } from '../../shared/model/provider.ts'
import { rowsOf } from '../../shared/projection/rows-of.ts'
import { decodeList } from '../../shared/rules/provider-import/decode.ts'
import { guessLayout } from '../../shared/rules/provider-import/layout.ts'
import { findHeader, readLines } from '../../shared/rules/provider-import/list-shape.ts'
import type { ImportPlan } from '../../shared/rules/provider-import/plan.ts'
import { columns, toCsv, type CsvOptions, type ListLine } from '../fixtures/providers/make-list.ts'
import { makeWorkbook } from '../fixtures/providers/make-workbook.ts'
import { planOf as planOfText } from '../fixtures/providers/plan-of.ts'

const number = fc.constantFrom(
  '',
  '00100001',
  '100001',
  '="00100002"',
  '00.100.003',
  '12345678',
  '1E7',
  '-',
  'x',
)
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('', 'De Brug', '"', ';', ',', '\r\n', 'Zoë & Çelik', '=1+1'),
)
const line: fc.Arbitrary<ListLine> = fc.record({
  Naam: fc.oneof(fc.constantFrom('De Brug', 'Het Veer'), words),
  'KvK-nummer': number,
  'AGB-code': number,
  Grootte: fc.constantFrom('', 'klein', 'M', 'GROOT', 'anders'),
  Domeinen: fc.oneof(fc.constantFrom('', 'Wmo', 'BW/MO, Jeugd', 'Vervoer|vervoer'), words),
  Accounthouder: words,
  Locatie: words,
  Adres: fc.constantFrom('', 'Kerkpad 1', 'kerkpad 1', 'Kerkpad 2'),
  Postcode: fc.constantFrom('', '0123AB', '0123 ab'),
  Plaats: fc.constantFrom('', 'Waterdam'),
  Opmerking: words,
})
const list = fc.array(line, { maxLength: 12 })
const csv: fc.Arbitrary<CsvOptions> = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t'),
  encoding: fc.constantFrom('utf-8', 'utf-8-bom'),
})

function planOf(lines: readonly ListLine[], options: CsvOptions): ImportPlan {
  const text = decodeList(toCsv(lines, options))
  if (!text.ok) throw new Error('not a list')
  return planOfText(text.value)
}

type Laptop = Map<string, Y.Doc>

/** What the app does with a plan, apart from keeping it. */
function importOn(laptop: Laptop, plan: ImportPlan, person: string): void {
  for (const { writes: planned } of plan.providers) {
    if (planned === null) continue
    const content = laptop.get(planned.dossier) ?? new Y.Doc()
    laptop.set(planned.dossier, content)
    initMeta(content, {
      createdAt: '2026-01-01T10:00:00Z',
      createdBy: person,
      audience: 'team',
      dossier: planned.dossier,
    })
    writePlanned(content, planned)
  }
}

function share(from: Laptop, to: Laptop): void {
  for (const [id, content] of from) {
    const there = to.get(id) ?? new Y.Doc()
    to.set(id, there)
    Y.applyUpdate(there, Y.encodeStateAsUpdate(content))
  }
}

/** What the lists of a laptop show. */
function shown(laptop: Laptop): unknown[] {
  return [...laptop].sort(([a], [b]) => a.localeCompare(b)).map(([id, content]) => rowsOf(id, content))
}

describe('a list of providers', () => {
  test('comes out of a file as it went in, whatever is in the cells', () => {
    fc.assert(
      fc.property(list, csv, (lines, options) => {
        const text = decodeList(toCsv(lines, options))
        const records = text.ok ? splitList(text.value) : null
        const written = lines.map((cells) => columns.map((column) => cells[column]))
        expect(records?.ok && records.value.slice(1, -1)).toEqual(written)
      }),
    )
  })

  test('imported on two laptops gives the same dossiers, each with one provider and the same places', () => {
    fc.assert(
      fc.property(list, csv, csv, (lines, one, other) => {
        const anna: Laptop = new Map()
        const bram: Laptop = new Map()
        const plan = planOf(lines, one)
        importOn(anna, plan, 'anna')
        importOn(bram, planOf(lines, other), 'bram')
        expect([...bram.keys()].sort()).toEqual([...anna.keys()].sort())

        share(anna, bram)
        share(bram, anna)
        expect(shown(bram)).toEqual(shown(anna))
        for (const { writes } of plan.providers) {
          const { dossier, provider, domains, locations } = writes!
          const content = anna.get(dossier)!
          expect(Provider.list(content).map(({ id }) => id)).toEqual([PROVIDER_RECORD])
          expect(Provider.read(content, PROVIDER_RECORD)).toMatchObject({
            ...provider,
            domains: [...domains].sort(),
          })
          expect(Location.list(content).map(({ id }) => id)).toEqual(locations.map(({ id }) => id).sort())
        }
      }),
    )
  })

  test('imported again changes nothing', () => {
    fc.assert(
      fc.property(list, csv, (lines, options) => {
        const laptop: Laptop = new Map()
        importOn(laptop, planOf(lines, options), 'anna')
        const before = [...laptop.values()].map((content) => Y.encodeStateAsUpdate(content))
        importOn(laptop, planOf(lines, options), 'anna')
        expect([...laptop.values()].map((content) => Y.encodeStateAsUpdate(content))).toEqual(before)
      }),
    )
  })

  test('takes every row or says what is wrong with it', () => {
    fc.assert(
      fc.property(list, csv, (lines, options) => {
        const plan = planOf(lines, options)
        const faulty = new Set(plan.errors.map((error) => error.line))
        expect(faulty.size).toBe(plan.leftOut)
        expect(plan.rows + plan.passed.length).toBe(lines.filter(isFilled).length)
      }),
    )
  })

  const plainWord = fc.stringMatching(/^[A-Z][a-z]{1,12}$/u)
  const headings = fc.shuffledSubarray(
    ['Naam aanbieder', 'KvK-nummer', 'AGB', 'Postcode', 'Woonplaats', 'Contactpersoon', 'E-mail', 'Rubriek'],
    { minLength: 3 },
  )
  /** A list as offices make them: a title, blank lines, columns in any order, a total below it. */
  const messy = fc.record({
    title: fc.array(plainWord, { maxLength: 3 }),
    blanks: fc.nat({ max: 3 }),
    headings: headings.filter((names) => names.includes('Naam aanbieder')),
    rows: fc.array(fc.array(plainWord, { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 20 }),
    total: fc.boolean(),
  })

  test('is found in any file: title and total around it, columns in any order, whatever kind of file', async () => {
    await fc.assert(
      fc.asyncProperty(messy, csv, fc.boolean(), async (made, options, isWorkbook) => {
        const grid = [
          ...made.title.map((word) => [`Overzicht ${word}`]),
          ...Array.from({ length: made.blanks }, () => ['']),
          made.headings,
          ...made.rows.map((row) => made.headings.map((_, column) => row[column] ?? '')),
          ...(made.total ? [['Totaal', String(made.rows.length)]] : []),
        ]
        const bytes = isWorkbook ? await makeWorkbook({ Blad1: grid }) : toText(grid, options)
        const read = await readList(bytes)
        const found = read.ok ? read.value[0]!.grid : []
        const header = findHeader(found)
        expect(header).toBe(made.title.length + made.blanks)
        const list = readLines(found, header)
        expect(list.lines).toHaveLength(made.rows.length)
        expect(guessLayout(list)[made.headings.indexOf('Naam aanbieder')]).toBe('naam')
      }),
      { numRuns: 40 },
    )
  })
})

function isFilled(line: ListLine): boolean {
  return Object.values(line).some((cell) => cell.trim() !== '')
}

function toText(grid: readonly (readonly string[])[], { delimiter, encoding }: CsvOptions): Uint8Array {
  const text = grid.map((line) => line.join(delimiter)).join('\r\n')
  return new TextEncoder().encode(encoding === 'utf-8-bom' ? `\uFEFF${text}` : text)
}
