import { strToU8, zipSync } from 'fflate'
import type { Sheet } from '../sheet-form.ts'
import { sheetName, sheetXml, xml } from './sheet-xml.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * One sheet as a workbook. Written here, because the library for it packs more than 160 kB in a worker from a blob, and
 * the window's Content-Security-Policy refuses those.
 */
export function writeWorkbook(sheet: Sheet): Uint8Array<ArrayBuffer> {
  const files = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheetName(sheet.name)),
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles(),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${sheetXml(sheet)}</worksheet>`,
  }
  const packed = Object.entries(files).map(([path, content]) => [path, strToU8(HEAD + content)] as const)
  return new Uint8Array(zipSync(Object.fromEntries(packed), { level: 6 }))
}

function contentTypes(): string {
  const part = (path: string, type: string) =>
    `<Override PartName="/xl/${path}" ContentType="${TYPES}.${type}+xml"/>`
  return [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('workbook.xml', 'sheet.main'),
    part('styles.xml', 'styles'),
    part('worksheets/sheet1.xml', 'worksheet'),
    '</Types>',
  ].join('')
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const lines = targets.map(
    ([type, target], index) =>
      `<Relationship Id="r${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${RELATIONS}">${lines.join('')}</Relationships>`
}

function workbook(name: string): string {
  const sheet = `<sheet name="${xml(name)}" sheetId="1" r:id="r1"/>`
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheet}</sheets></workbook>`
}

/** In the order of `STYLE`: number, text, day (14 is the reader's own short date) and heading. */
function styles(): string {
  const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`
  const cell = (format: number, fontId = 0, rest = '') =>
    `<xf numFmtId="${format}" fontId="${fontId}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${rest}</xf>`
  const top = ' applyAlignment="1"><alignment vertical="top"/>'
  const wrapped = ' applyAlignment="1"><alignment vertical="top" wrapText="1"/>'
  return [
    `<styleSheet xmlns="${MAIN}">`,
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>`,
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="4">${cell(0, 0, top)}${cell(49, 0, wrapped)}${cell(14, 0, top)}`,
    `${cell(49, 1, ` applyFont="1"${wrapped}`)}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('')
}
