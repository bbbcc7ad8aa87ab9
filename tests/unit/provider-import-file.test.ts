import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { lookAt } from '../../renderer/features/import/reading/list-desk.ts'
import { MAX_LIST_BYTES, readList } from '../../renderer/features/import/reading/read-list.ts'
import { splitList } from '../../renderer/features/import/reading/split-list.ts'
import { unpack, zipEntries } from '../../renderer/features/import/reading/unzip.ts'
import { decodeList } from '../../shared/rules/provider-import/decode.ts'
import { fieldHinted } from '../../shared/rules/provider-import/headings.ts'
import {
  guessLayout,
  layoutFault,
  layoutKey,
  readLayout,
  writeLayout,
} from '../../shared/rules/provider-import/layout.ts'
import { findHeader, readLines, type Grid } from '../../shared/rules/provider-import/list-shape.ts'
import { makeWorkbook, textCell, workbookOf } from '../fixtures/providers/make-workbook.ts'
import { planOf, planOfGrid } from '../fixtures/providers/plan-of.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, order: 'little' | 'big') => {
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'))
  return order === 'little' ? bytes : new Uint8Array(Buffer.from(bytes).swap16())
}
const gridOf = (text: string): Grid => {
  const grid = splitList(text)
  if (!grid.ok) throw new Error(grid.reason)
  return grid.value
}
const linesOf = (text: string) => {
  const grid = gridOf(text)
  return readLines(grid, findHeader(grid))
}
async function gridIn(bytes: Uint8Array): Promise<Grid> {
  const read = await readList(bytes)
  if (!read.ok) throw new Error(read.reason)
  return read.value[0]!.grid
}

describe('what the bytes of a file say', () => {
  test('UTF-8, with and without its mark', () => {
    expect(decodeList(utf8('Zoë; Çelik €'))).toEqual({ ok: true, value: 'Zoë; Çelik €' })
    expect(decodeList(utf8('\uFEFFnaam;kvk'))).toEqual({ ok: true, value: 'naam;kvk' })
  })

  test.each(['little', 'big'] as const)('UTF-16 %s-endian, with and without its mark', (order) => {
    const text = 'naam;kvk\r\nZoë Çelik €;00100001'
    expect(decodeList(utf16(`\uFEFF${text}`, order))).toEqual({ ok: true, value: text })
    expect(decodeList(utf16(text, order))).toEqual({ ok: true, value: text })
  })

  test('Windows-1252 as Excel writes it, its own signs included', () => {
    const bytes = new Uint8Array([0x5a, 0x6f, 0xeb, 0x20, 0x80, 0x20, 0x93, 0x68, 0x69, 0x94, 0x20, 0x9c])
    expect(decodeList(bytes)).toEqual({ ok: true, value: 'Zoë € “hi” œ' })
  })

  test('a large Windows-1252 file is read whole', () => {
    const bytes = new Uint8Array(100_000).fill(0xe9)
    expect(decodeList(bytes)).toEqual({ ok: true, value: 'é'.repeat(100_000) })
  })

  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['only blanks', utf8('\uFEFF \r\n\r\n'), 'empty'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x00, 0x01]), 'not-a-list'],
    ['a PDF', utf8('%PDF-1.7 …'), 'not-a-list'],
    ['a page that is called .xls', utf8('<html><table><tr><td>Naam'), 'web-page'],
    ['business cards', utf8('BEGIN:VCARD\r\nVERSION:3.0'), 'vcard'],
    ['an old Excel file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'old-excel'],
    [
      'a workbook with a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...utf16('EncryptedPackage', 'little')]),
      'password',
    ],
    ['a workbook with macros', workbookOf('<sheetData/>', { 'xl/vbaProject.bin': 'x' }), 'macros'],
    [
      'a file of LibreOffice',
      zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') }),
      'open-document',
    ],
    ['a document of Word', zipSync({ 'word/document.xml': strToU8('<x/>') }), 'not-a-list'],
    ['half a workbook', workbookOf('<sheetData/>').slice(0, 300), 'half-file'],
    ['a workbook of other bytes', workbookOf('<sheetData><row><c r="A1" t="q"/></row>'), 'damaged'],
    ['an empty sheet', workbookOf('<sheetData/>'), 'empty'],
    [
      'a cell at the far end',
      workbookOf(
        `<sheetData><row r="1">${textCell('XFD1', 'x')}</row><row r="900000">${textCell('A900000', 'x')}</row></sheetData>`,
      ),
      'too-wide',
    ],
    ['a bomb', workbookOf('<sheetData/>', { 'xl/sharedStrings.xml': ' '.repeat(32 * 2 ** 20) }), 'zip-bomb'],
    ['half a list', utf8('naam;kvk\n"De Brug;00100001\nHet Veer;0010'), 'open-quote'],
    ['more than a list can be', new Uint8Array(MAX_LIST_BYTES + 1).fill(0x61), 'too-large'],
  ])('%s is refused with its reason', async (_what, bytes, reason) => {
    expect(await readList(bytes)).toEqual({ ok: false, reason })
  })

  test('a zip that lies about how large it becomes is stopped there', () => {
    const zip = workbookOf(`<sheetData>${' '.repeat(100_000)}</sheetData>`)
    const entries = zipEntries(zip)
    const sheet = entries.ok ? entries.value.find(({ name }) => name.endsWith('sheet1.xml')) : undefined
    expect(unpack({ ...sheet!, size: 50 })).toEqual({ ok: false, reason: 'zip-bomb' })
    expect(unpack({ ...sheet!, size: 200_000 })).toEqual({ ok: false, reason: 'damaged' })
  })
})

describe('a workbook', () => {
  test('is read as Excel shows it: numbers in full, days, more sheets', async () => {
    const bytes = await makeWorkbook({
      Toelichting: [['Overzicht van de inkoop']],
      Aanbieders: [
        ['Naam', 'KvK', 'Sinds'],
        ['De Brug', 100001, new Date('2024-03-01T00:00:00Z')],
        ['Zoë & Çelik', 12345678, new Date('2024-03-02T00:00:00Z')],
      ],
    })
    const read = await readList(bytes)
    expect(read).toMatchObject({
      ok: true,
      value: [
        { name: 'Toelichting' },
        {
          name: 'Aanbieders',
          grid: [
            ['Naam', 'KvK', 'Sinds'],
            ['De Brug', '100001', '2024-03-01'],
            ['Zoë & Çelik', '12345678', '2024-03-02'],
          ],
        },
      ],
    })
  })

  test('formulas are their last value and never worked out; a name merged over its places is theirs', async () => {
    const grid = await gridIn(
      workbookOf(
        `<sheetData>
          <row r="1">${textCell('A1', 'Naam')}${textCell('B1', 'KvK')}${textCell('C1', 'Plaats')}</row>
          <row r="2">${textCell('A2', 'De Brug')}<c r="B2"><f>1+1</f><v>1.2345678E7</v></c>${textCell('C2', 'Waterdam')}</row>
          <row r="3">${textCell('C3', 'Dorp')}</row>
          <row r="4"><c r="A4" t="str"><f>HYPERLINK("http://x")</f><v>Het Veer</v></c><c r="B4" t="e"><v>#N/A</v></c></row>
        </sheetData><mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/></mergeCells>`,
      ),
    )
    expect(grid.slice(1)).toEqual([
      ['De Brug', '12345678', 'Waterdam'],
      ['De Brug', '12345678', 'Dorp'],
      ['Het Veer', '', ''],
    ])
    const plan = planOfGrid(grid)
    expect(plan.providers[0]).toMatchObject({ listed: { kvk: '12345678', locations: [{}, {}] } })
    // A formula that does not work has no value.
    expect(plan.warnings).toMatchObject([{ line: 4, field: 'kvk', problem: 'no-number' }])
  })

  test('a sheet that Excel hides is not read', async () => {
    const book = workbookOf(`<sheetData><row r="1">${textCell('A1', 'x')}</row></sheetData>`, {
      'xl/workbook.xml':
        '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Lijst" sheetId="1" state="hidden" r:id="rId1"/></sheets></workbook>',
    })
    expect(await readList(book)).toEqual({ ok: false, reason: 'empty' })
  })
})

describe('the headings', () => {
  test.each([
    ['Naam', 'naam'],
    ['  NAAM aanbieder ', 'naam'],
    ['KvK-nummer', 'kvk'],
    ['K.v.K. nummer', 'kvk'],
    ['AGB code', 'agb'],
    ['Dómeinen', 'domeinen'],
    ['Vestigingsplaats', 'plaats'],
    ['E-mailadres contactpersoon', 'mail'],
    ['Tel.nr. contactpersoon', 'telefoon'],
    ['Naam van de gecontracteerde zorgaanbieder', 'naam'],
    ['Bezoekadres (straat)', 'adres'],
    ['Opmerking', null],
    ['Totaalbudget', null],
  ])('“%s” means %s', (heading, field) => {
    expect(fieldHinted(heading)).toBe(field)
  })

  test.each([';', ',', '\t', '|'])('are separated by “%s”', (delimiter) => {
    const row = (...cells: string[]) => cells.join(delimiter)
    const plan = planOf(`${row('naam', 'kvk', 'plaats')}\n${row('De Brug', '00100001', 'Waterdam')}`)
    expect(plan.providers[0]?.listed).toMatchObject({ name: 'De Brug', kvk: '00100001' })
  })

  test('commas inside the cells of a list with semicolons do not confuse it', () => {
    const plan = planOf('naam;kvk;domeinen\n"Brug, De";00100001;Wmo, Jeugd, BW')
    expect(plan.providers[0]?.listed).toMatchObject({ name: 'Brug, De', domains: { length: 3 } })
  })

  test('a first line that tells Excel the separator is no line', () => {
    expect(linesOf('sep=,\r\nnaam,kvk\r\n"a;b;c",00100001').lines).toEqual([
      { line: 2, cells: ['a;b;c', '00100001'] },
    ])
  })

  test('stand below a title and blank lines', () => {
    const grid = gridOf(
      'Overzicht aanbieders;;\nPeildatum: 1 maart;;\n;;\nNaam;KvK;Plaats\nDe Brug;00100001;Waterdam',
    )
    expect(findHeader(grid)).toBe(3)
  })

  test('that nobody knows are found by how wide the list is', () => {
    expect(findHeader(gridOf('Lijst\n\nWie;Nr;Waar\nDe Brug;1;x\nHet Veer;2;y'))).toBe(2)
  })

  test('two columns for one field: the one that names it outright; both by hand is refused', () => {
    const { headings, lines } = linesOf('Postcode postadres;Postcode;Naam\n1;2;x')
    expect(guessLayout({ headings, lines })).toEqual([null, 'postcode', 'naam'])
    expect(layoutFault(['postcode', 'postcode', 'naam'])).toEqual({ reason: 'double', field: 'postcode' })
    expect(layoutFault(['postcode', null])).toEqual({ reason: 'no-name' })
  })

  test('a kind of care is a domain', () => {
    expect(guessLayout(linesOf('Naam;Soort zorg\nDe Brug;Wmo'))).toEqual(['naam', 'domeinen'])
  })

  test('of nothing: the cells tell what the column is', () => {
    const list = linesOf('Naam;;x;y\nA;1234 AB;a@b.example;06-12345678\nB;4321ba;c@d.example;0612345679')
    expect(guessLayout(list)).toEqual(['naam', 'postcode', 'mail', 'mobiel'])
  })

  test('what a municipality said of its columns is known again, whatever the capitals', () => {
    const headings = ['Naam', 'Nr', 'Waar']
    const stored = writeLayout(headings, ['naam', 'kvk', null])
    expect(readLayout(stored, headings)).toEqual({ ok: true, value: ['naam', 'kvk', null] })
    expect(layoutKey(['naam', 'NR', 'waar'])).toBe(layoutKey(headings))
    for (const other of ['{', '[]', '[["Naam","naam"],["Nr","from-the-future"],["Waar",null]]'])
      expect(readLayout(other, headings)).toEqual({ ok: false, reason: 'unknown' })
  })
})

describe('the lines', () => {
  test('are numbered as Excel shows them: a break inside a cell is no new line, a blank line is one', () => {
    const { lines } = linesOf('naam;kvk\r\n"De\r\nBrug";00100001\r\n;\r\n\r\nHet Veer;00100002\r\n')
    expect(lines.map(({ line }) => line)).toEqual([2, 5])
  })

  test('a line with fewer cells than the first has blanks', () => {
    expect(planOf('naam;kvk;plaats\nDe Brug;00100001').providers[0]?.listed.locations).toEqual([])
  })

  test('totals, headings again and words below the list are passed over, and said', () => {
    const { lines, passed } = linesOf(
      [
        'Naam;KvK;Plaats;Budget',
        'De Brug;00100001;Waterdam;100',
        'Subtotaal;;;100',
        'Naam;KvK;Plaats;Budget',
        'Totaal Zorg BV;00100002;Waterdam;50',
        'Totaal;;;150',
        '',
        'Bron: financiële administratie;;;',
      ].join('\n'),
    )
    expect(lines.map(({ line }) => line)).toEqual([2, 5])
    expect(passed).toEqual([3, 4, 6, 8])
  })

  test('a last provider of whom only the name is known is no footer', () => {
    expect(linesOf('Naam;KvK;Plaats\nDe Brug;00100001;Waterdam\nHet Veer;;').lines).toHaveLength(2)
  })

  test('what looks like a BSN is masked before it is shown', () => {
    const look = lookAt([{ name: '', grid: gridOf('Naam;Opmerking\nDe Brug;BSN 123456782') }], 0)
    expect(JSON.stringify(look)).not.toContain('123456782')
  })
})
