import { describe, expect, test } from 'vitest'
import { splitList } from '../../renderer/features/import/split-list.ts'
import { dossierIdFor, locationIdFor } from '../../shared/documents/dossier.ts'
import { ownDomainId } from '../../shared/rules/provider-import/domains.ts'
import type { ExistingProvider } from '../../shared/rules/provider-import/find-dossier.ts'
import { planImport, type ImportPlan } from '../../shared/rules/provider-import/plan.ts'
import { readTable } from '../../shared/rules/provider-import/table.ts'
import { makeProviderList, toCsv } from '../fixtures/providers/make-list.ts'
import { decodeList } from '../../shared/rules/provider-import/decode.ts'

const HEAD = 'naam;kvk;agb;grootte;domeinen;accounthouder;locatie;adres;postcode;plaats'

function planOf(text: string, existing: Record<string, ExistingProvider> = {}): ImportPlan {
  const records = splitList(text)
  const table = records.ok ? readTable(records.value) : null
  if (!table?.ok) throw new Error('not a list')
  return planImport(table.value, {
    existing: new Map(Object.entries(existing)),
    dossierOf: (number) => dossierIdFor('w', number),
    locationOf: locationIdFor,
  })
}
const lines = (...rows: string[]) => planOf([HEAD, ...rows].join('\n'))
const kvk = (number: string) => dossierIdFor('w', { kind: 'kvk', number })
const agb = (number: string) => dossierIdFor('w', { kind: 'agb', number })

describe('one row', () => {
  test('is a provider with its place', () => {
    const plan = lines(
      'De Brug;00100001;00500001;Klein;Wmo, Jeugdwet;Marjan;Hoofdhuis;Kerkpad 1;0123ab;Waterdam',
    )
    expect(plan.errors).toEqual([])
    expect(plan.providers).toEqual([
      {
        dossier: kvk('00100001'),
        isNew: true,
        patch: { name: 'De Brug', kvk: '00100001', agb: '00500001', size: 'klein', accountHolder: 'Marjan' },
        domains: ['wmo', 'jeugd'],
        locations: [
          {
            id: locationIdFor({ name: '', address: 'Kerkpad 1', postcode: '0123AB', city: '' }),
            patch: { name: 'Hoofdhuis', address: 'Kerkpad 1', postcode: '0123 AB', city: 'Waterdam' },
          },
        ],
      },
    ])
    expect(plan.counts).toEqual({ rows: 1, created: 1, updated: 0, locations: 1, leftOut: 0 })
  })

  test.each([
    ['no name', ';00100001', 'naam', 'name-missing'],
    ['no number', 'De Brug;;', 'kvk', 'number-missing'],
    ['a dash for a number', 'De Brug;-;-', 'kvk', 'number-missing'],
    ['a number that Excel broke', 'De Brug;1,23457E+07', 'kvk', 'scientific'],
    ['the same, written another way', 'De Brug;1.2E7', 'kvk', 'scientific'],
    ['too many digits', 'De Brug;123456789', 'kvk', 'wrong-length'],
    ['too few digits', 'De Brug;12345', 'kvk', 'wrong-length'],
    ['only zeros', 'De Brug;00000000', 'kvk', 'not-a-number'],
    ['words', 'De Brug;aangevraagd', 'kvk', 'not-a-number'],
    ['a wrong AGB beside a right KvK', 'De Brug;00100001;12', 'agb', 'wrong-length'],
    ['a name of 251 characters', `${'x'.repeat(251)};00100001`, 'naam', 'too-long'],
    ['a town of 121 characters', `De Brug;00100001;;;;;;;;${'x'.repeat(121)}`, 'plaats', 'too-long'],
    ['an own domain of 61 characters', `De Brug;00100001;;;${'x'.repeat(61)}`, 'domeinen', 'too-long'],
  ])('with %s is left out and told', (_what, row, column, problem) => {
    const plan = lines(row)
    expect(plan.errors).toMatchObject([{ line: 2, column, problem }])
    expect(plan.providers).toEqual([])
    expect(plan.counts.leftOut).toBe(1)
  })

  test('a name of 250 characters is taken', () => {
    expect(lines(`${'é'.repeat(250)};00100001`).providers).toHaveLength(1)
  })

  test('everything that is wrong is told at once', () => {
    expect(lines(';1E7;12').errors.map(({ problem }) => problem)).toEqual([
      'name-missing',
      'scientific',
      'wrong-length',
    ])
  })

  test.each([
    ['zeros that Excel took', '1234567', '01234567', 1],
    ['two of them', '123456', '00123456', 1],
    ['the ="…" of Excel', '"=""00100001"""', '00100001', 0],
    ['dots', '12.345.678', '12345678', 0],
    ['spaces', ' 1234 5678 ', '12345678', 0],
  ])('mends %s', (_what, cell, number, warnings) => {
    const plan = lines(`De Brug;${cell}`)
    expect(plan.providers[0]?.patch.kvk).toBe(number)
    expect(plan.warnings.map(({ problem }) => problem)).toEqual(Array(warnings).fill('zeros-added'))
  })

  test.each([
    ['K', 'klein'],
    ['middel-groot', 'middel'],
    ['GROOT', 'groot'],
  ])('size “%s” is %s', (cell, size) => {
    expect(lines(`De Brug;00100001;;${cell}`).providers[0]?.patch.size).toBe(size)
  })

  test('a size that is none is left out of the row, and told', () => {
    const plan = lines('De Brug;00100001;;reusachtig')
    expect(plan.providers[0]?.patch).toEqual({ name: 'De Brug', kvk: '00100001' })
    expect(plan.warnings).toMatchObject([
      { line: 2, column: 'grootte', value: 'reusachtig', problem: 'unknown-size' },
    ])
  })

  test('control characters and stray spaces do not stay in a name', () => {
    expect(lines('  De\u0007  Brug\u00a0;00100001').providers[0]?.patch.name).toBe('De Brug')
  })

  test('domains: standard ones by their everyday names, other words as own domains', () => {
    const plan = lines(
      'A;00100001;;;BW/MO | Wmo',
      'B;00100002;;;"Beschermd wonen; Dagbesteding"',
      'C;00100003;;;DAGBESTEDING',
    )
    expect(plan.providers.map(({ domains }) => domains)).toEqual([
      ['beschermd-wonen-mo', 'wmo'],
      ['beschermd-wonen-mo', ownDomainId('dagbesteding')],
      [ownDomainId('dagbesteding')],
    ])
    expect(plan.ownDomains).toEqual([{ id: ownDomainId('dagbesteding'), label: 'Dagbesteding' }])
  })

  test('a row that is left out adds no own domain', () => {
    expect(lines(';00100001;;;Vervoer').ownDomains).toEqual([])
  })
})

describe('rows with the same number', () => {
  test('are one provider with several places; the first says what it is called', () => {
    const plan = lines(
      'De Brug;00100001;;;Wmo;;Noord;Kerkpad 1;;Waterdam',
      'de brug bv;100001;;groot;Jeugd;;Zuid;Kerkpad 2;;Waterdam',
    )
    expect(plan.providers).toHaveLength(1)
    expect(plan.providers[0]).toMatchObject({
      patch: { name: 'De Brug', size: 'groot' },
      domains: ['wmo', 'jeugd'],
      locations: [{ patch: { name: 'Noord' } }, { patch: { name: 'Zuid' } }],
    })
    expect(plan.warnings).toMatchObject([
      { line: 3, column: 'kvk', problem: 'zeros-added' },
      { line: 3, column: 'naam', value: 'de brug bv', problem: 'differs' },
    ])
  })

  test('the same place twice is one place, and blanks take nothing from it', () => {
    const plan = lines(
      'De Brug;00100001;;;;;Noord;Kerkpad 1;0123AB;Waterdam',
      'De Brug;00100001;;;;;;kerkpad 1;0123 ab;',
    )
    expect(plan.providers[0]?.locations).toMatchObject([{ patch: { name: 'Noord', city: 'Waterdam' } }])
  })

  test('the same place under another name keeps the first', () => {
    const plan = lines('A;00100001;;;;;Noord;Kerkpad 1', 'A;00100001;;;;;Zuid;Kerkpad 1')
    expect(plan.providers[0]?.locations).toMatchObject([{ patch: { name: 'Noord' } }])
  })

  test('AGB finds the provider for a row without KvK, before and after', () => {
    const plan = lines('A;;00500001', 'A;00100001;00500001', 'A;;00500001')
    expect(plan.providers.map(({ dossier }) => dossier)).toEqual([kvk('00100001')])
  })

  test('two KvK numbers with one AGB stay two providers', () => {
    expect(lines('A;00100001;00500001', 'B;00100002;00500001').providers).toHaveLength(2)
  })

  test('one KvK with two AGB numbers is one provider, and the second is told', () => {
    const plan = lines('A;00100001;00500001', 'A;00100001;00500002')
    expect(plan.providers).toMatchObject([{ patch: { agb: '00500001' } }])
    expect(plan.warnings).toMatchObject([{ line: 3, column: 'agb', problem: 'differs' }])
  })

  test('without KvK the AGB makes the dossier', () => {
    expect(lines('A;;00500001').providers[0]?.dossier).toBe(agb('00500001'))
  })
})

describe('providers that are here already', () => {
  test('are updated in their own dossier, whatever its id', () => {
    const plan = planOf(`${HEAD}\nDe Brug;00100001;;;;`, {
      'kvk:00100001': { dossier: 'dossier:by-hand', kvk: '00100001' },
    })
    expect(plan.providers).toMatchObject([{ dossier: 'dossier:by-hand', isNew: false }])
    // A blank cell is not in the patch, so it cannot erase.
    expect(plan.providers[0]?.patch).toEqual({ name: 'De Brug', kvk: '00100001' })
    expect(plan.counts).toMatchObject({ created: 0, updated: 1 })
  })

  test('one that was known by its AGB gets its KvK', () => {
    const here = { 'agb:00500001': { dossier: 'dossier:by-agb', kvk: '' } }
    const plan = planOf(`${HEAD}\nA;00100001;00500001\nB;00100002;00500001`, here)
    expect(plan.providers.map(({ dossier }) => dossier)).toEqual(['dossier:by-agb', kvk('00100002')])
  })

  test('one with another KvK is not taken over because of its AGB', () => {
    const here = { 'agb:00500001': { dossier: 'dossier:other', kvk: '00999999' } }
    expect(planOf(`${HEAD}\nA;00100001;00500001`, here).providers[0]?.dossier).toBe(kvk('00100001'))
  })
})

describe.each([';', ',', '\t'] as const)('a made list with “%s”', (delimiter) => {
  test.each(['windows-1252', 'utf-8', 'utf-8-bom'] as const)('in %s is read whole', (encoding) => {
    const list = makeProviderList(300, 7)
    const text = decodeList(toCsv(list.lines, { delimiter, encoding }))
    const plan = planOf(text.ok ? text.value : '')
    expect(plan.providers).toHaveLength(list.providers)
    expect([...new Set(plan.errors.map(({ line }) => line))]).toEqual(list.faultyLines)
    expect(plan.counts).toMatchObject({ rows: list.lines.length, leftOut: list.faultyLines.length })
    expect(plan.ignoredColumns).toEqual(['Opmerking'])
  })
})
