import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { splitList } from '../../renderer/features/import/split-list.ts'
import { writePlanned } from '../../renderer/features/import/write-planned.ts'
import { dossierIdFor, locationIdFor } from '../../shared/documents/dossier.ts'
import { initMeta } from '../../shared/documents/meta.ts'
import { Location } from '../../shared/model/location.ts'
import { Provider, PROVIDER_RECORD } from '../../shared/model/provider.ts'
import { rowsOf } from '../../shared/projection/rows-of.ts'
import { decodeList } from '../../shared/rules/provider-import/decode.ts'
import { planImport, type ImportPlan } from '../../shared/rules/provider-import/plan.ts'
import { readTable } from '../../shared/rules/provider-import/table.ts'
import { columns, toCsv, type CsvOptions, type ListLine } from '../fixtures/providers/make-list.ts'

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
  const records = text.ok ? splitList(text.value) : null
  const table = records?.ok ? readTable(records.value) : null
  if (!table?.ok) throw new Error('not a list')
  return planImport(table.value, {
    existing: new Map(),
    dossierOf: (of) => dossierIdFor('w', of),
    locationOf: locationIdFor,
  })
}

type Laptop = Map<string, Y.Doc>

/** What the app does with a plan, apart from keeping it. */
function importOn(laptop: Laptop, plan: ImportPlan, person: string): void {
  for (const planned of plan.providers) {
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
        for (const { dossier, patch, domains, locations } of plan.providers) {
          const content = anna.get(dossier)!
          expect(Provider.list(content).map(({ id }) => id)).toEqual([PROVIDER_RECORD])
          expect(Provider.read(content, PROVIDER_RECORD)).toMatchObject({
            ...patch,
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
        expect(faulty.size).toBe(plan.counts.leftOut)
        expect(plan.counts.created + plan.counts.updated).toBe(plan.providers.length)
      }),
    )
  })
})
