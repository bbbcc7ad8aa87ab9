import { createRequire } from 'node:module'
import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { sheetAsCsv, sheetAsXlsx, type Sheet } from '../../../renderer/export/sheet.ts'

const LONG = `${'Stichting Zorg en Welzijn '.repeat(8).slice(0, 199)}x`

const providers: Sheet = {
  name: 'Relaties: 2026/2027',
  columns: [
    { heading: 'Naam', kind: 'text' },
    { heading: 'KvK', kind: 'text' },
    { heading: 'Laatste contact', kind: 'day' },
    { heading: 'Notities', kind: 'number' },
  ],
  rows: [
    [LONG, '00123456', '2026-03-01', 12],
    ['Coöperatie ’t Überhuis; "Zorg" & <Zo>', '12345678', '', 0],
    ['=HYPERLINK("http://x";"klik")', '-', '1899-01-01', null],
    ['Twee\nregels _x0041_', '+31 6 12345678', '2026-12-31', 1.5],
  ],
}

// The module is CommonJS and has no types of its own here.
const papa = createRequire(import.meta.url)('papaparse') as {
  parse: (text: string, options: { delimiter: string }) => { data: string[][] }
}

describe('a list as CSV', () => {
  const bytes = sheetAsCsv(providers)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

  it('tells Excel that it is UTF-8, and ends its lines as Windows does', () => {
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(text.split('\r\n')[0]).toBe('\uFEFFNaam;KvK;Laatste contact;Notities')
    expect(text.endsWith('\r\n')).toBe(true)
  })

  it('comes back whole from another reader', () => {
    const rows = papa.parse(text.slice(1).trimEnd(), { delimiter: ';' }).data
    expect(rows[1]).toEqual([LONG, '00123456', '2026-03-01', '12'])
    expect(rows[2]?.[0]).toBe('Coöperatie ’t Überhuis; "Zorg" & <Zo>')
    expect(rows[4]?.[0]).toBe('Twee\nregels _x0041_')
    expect(rows[4]?.[3]).toBe('1,5')
  })

  it('lets no words of somebody else be worked out as a formula', () => {
    const rows = papa.parse(text.slice(1).trimEnd(), { delimiter: ';' }).data
    expect(rows[3]?.slice(0, 2)).toEqual([`'=HYPERLINK("http://x";"klik")`, "'-"])
    expect(rows[4]?.[1]).toBe("'+31 6 12345678")
  })
})

describe('a list as a workbook', () => {
  it('comes back whole: names, leading zeros, days as days and numbers as numbers', async () => {
    const rows = await readSheet(Buffer.from(await sheetAsXlsx(providers)))
    expect(rows[0]).toEqual(['Naam', 'KvK', 'Laatste contact', 'Notities'])
    expect(rows[1]).toEqual([LONG, '00123456', new Date('2026-03-01T00:00:00Z'), 12])
    expect(rows[2]).toEqual(['Coöperatie ’t Überhuis; "Zorg" & <Zo>', '12345678', null, 0])
    expect(rows[3]?.slice(0, 3)).toEqual(['=HYPERLINK("http://x";"klik")', '-', '1899-01-01'])
    expect(rows[4]?.[3]).toBe(1.5)
  })

  it('holds no formula, keeps its head in sight and names its sheet as Excel allows', async () => {
    const files = unzipSync(await sheetAsXlsx(providers))
    const part = (path: string) => strFromU8(files[path] ?? new Uint8Array())
    expect(part('xl/workbook.xml')).toContain('name="Relaties 2026 2027"')
    expect(part('xl/worksheets/sheet1.xml')).not.toContain('<f>')
    expect(part('xl/worksheets/sheet1.xml')).toContain('state="frozen"')
    expect(part('xl/worksheets/sheet1.xml')).toContain('_x005F_x0041_')
  })

  it.each([
    ['', '_'],
    ["'s-Hertogenbosch'", 's-Hertogenbosch'],
    ['History', 'History_'],
    ['[]/\\:*?', '_'],
    ['x'.repeat(40), 'x'.repeat(31)],
  ])('calls the sheet of "%s" "%s"', async (name, expected) => {
    const files = unzipSync(await sheetAsXlsx({ ...providers, name }))
    expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toContain(`<sheet name="${expected}"`)
  })

  it('takes ten thousand rows', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => [
      `Aanbieder ${index}`,
      '00000001',
      '2026-01-02',
      1,
    ])
    const back = await readSheet(Buffer.from(await sheetAsXlsx({ ...providers, rows })))
    expect(back).toHaveLength(10_001)
    expect(back.at(-1)?.[0]).toBe('Aanbieder 9999')
  })
})
