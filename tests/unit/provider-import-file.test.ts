import { describe, expect, test } from 'vitest'
import { splitList } from '../../renderer/features/import/split-list.ts'
import { columnOf } from '../../shared/rules/provider-import/columns.ts'
import { decodeList, MAX_LIST_BYTES } from '../../shared/rules/provider-import/decode.ts'
import { readTable } from '../../shared/rules/provider-import/table.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const tableOf = (text: string) => {
  const records = splitList(text)
  if (!records.ok) throw new Error(records.reason)
  return readTable(records.value)
}

describe('what the bytes of a file say', () => {
  test('UTF-8, with and without its mark', () => {
    expect(decodeList(utf8('Zoë; Çelik €'))).toEqual({ ok: true, value: 'Zoë; Çelik €' })
    expect(decodeList(utf8('\uFEFFnaam;kvk'))).toEqual({ ok: true, value: 'naam;kvk' })
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
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x00, 0x01]), 'not-text'],
    ['an Excel file', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]), 'excel-file'],
    ['an old Excel file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'excel-file'],
    ['more than a list can be', new Uint8Array(MAX_LIST_BYTES + 1).fill(0x61), 'too-large'],
  ])('%s is refused with its reason', (_what, bytes, reason) => {
    expect(decodeList(bytes)).toEqual({ ok: false, reason })
  })
})

describe('the first line', () => {
  test.each([
    ['Naam', 'naam'],
    ['  NAAM aanbieder ', 'naam'],
    ['KvK-nummer', 'kvk'],
    ['K.v.K. nummer', 'kvk'],
    ['AGB code', 'agb'],
    ['Dómeinen', 'domeinen'],
    ['Vestigingsplaats', 'plaats'],
    ['Opmerking', null],
  ])('“%s” means %s', (heading, column) => {
    expect(columnOf(heading)).toBe(column)
  })

  test.each([';', ',', '\t'])('is separated by “%s”', (delimiter) => {
    const table = tableOf(
      `naam${delimiter}kvk${delimiter}plaats\nDe Brug${delimiter}00100001${delimiter}Waterdam`,
    )
    expect(table.ok && table.value.rows[0]?.cells).toMatchObject({
      naam: 'De Brug',
      kvk: '00100001',
      plaats: 'Waterdam',
    })
  })

  test('commas inside the cells of a list with semicolons do not confuse it', () => {
    const table = tableOf('naam;kvk;domeinen\n"Brug, De";00100001;Wmo, Jeugd, BW')
    expect(table.ok && table.value.rows[0]?.cells).toMatchObject({
      naam: 'Brug, De',
      domeinen: 'Wmo, Jeugd, BW',
    })
  })

  test('says which columns are missing, double and not used', () => {
    expect(tableOf('plaats;adres\nx;y')).toEqual({
      ok: false,
      reason: 'missing-columns',
      columns: ['naam', 'kvk'],
    })
    expect(tableOf('naam;agb\nx;1')).toMatchObject({ ok: true })
    expect(tableOf('naam;kvk;Aanbieder\nx;1;y')).toEqual({
      ok: false,
      reason: 'double-columns',
      columns: ['Aanbieder'],
    })
    const table = tableOf('naam;kvk;Opmerking;\nx;1;y;')
    expect(table.ok && table.value.ignoredColumns).toEqual(['Opmerking'])
  })

  test('a file that is no list at all is told so', () => {
    expect(tableOf('Beste collega,\nhierbij de lijst')).toMatchObject({
      ok: false,
      reason: 'missing-columns',
    })
  })
})

describe('the lines', () => {
  test('are numbered as Excel shows them: a break inside a cell is no new line, a blank line is one', () => {
    const table = tableOf('naam;kvk\r\n"De\r\nBrug";00100001\r\n;\r\n\r\nHet Veer;00100002\r\n')
    expect(table.ok && table.value.rows.map(({ line, cells }) => [line, cells.naam])).toEqual([
      [2, 'De Brug'],
      [5, 'Het Veer'],
    ])
  })

  test('a line with fewer cells than the first has blanks', () => {
    const table = tableOf('naam;kvk;plaats\nDe Brug;00100001')
    expect(table.ok && table.value.rows[0]?.cells.plaats).toBe('')
  })

  test('a quotation mark that is never closed is said, not guessed', () => {
    expect(splitList('naam;kvk\n"De Brug;00100001\nHet Veer;00100002\n')).toEqual({
      ok: false,
      reason: 'open-quote',
    })
  })
})
