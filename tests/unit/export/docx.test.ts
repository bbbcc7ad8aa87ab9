import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { paperToDocx } from '../../../renderer/export/docx.ts'
import type { Paper } from '../../../renderer/export/paper.ts'
import { words } from '../../support/rich-text.ts'
import { minutes, papers, wordsOnPaper } from './papers.ts'

/** The parts of a Word document, by the end of their name. */
async function opened(paper: Paper): Promise<(name: string) => string> {
  const parts = unzipSync(await paperToDocx(paper))
  return (name) => strFromU8(parts[`word/${name}`] ?? parts[name] ?? new Uint8Array())
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function readWords(xml: string): string[] {
  const text = xml
    .replace(/<w:(br|tab)\/>|<\/w:p>/gu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(amp|lt|gt|quot|apos);/gu, (_all, name: string) => ENTITIES[name] ?? '')
  return words(text)
}

/** The paragraph in which these words stand. */
function paragraphWith(xml: string, text: string): string {
  return xml.split('</w:p>').find((paragraph) => paragraph.includes(`>${text}<`)) ?? ''
}

test('every word of a paper is in the document, in the order of reading', async () => {
  await fc.assert(
    fc.asyncProperty(papers, async (paper) => {
      const part = await opened(paper)
      expect(readWords(part('document.xml'))).toEqual(wordsOnPaper({ ...paper, footer: '' }))
      // Behind it stand the fields of the page number.
      expect(readWords(part('footer1.xml'))).toEqual([...words(paper.footer), 'PAGE', '/', 'NUMPAGES'])
    }),
    { numRuns: 40 },
  )
})

test('headings have the styles that Word knows as headings', async () => {
  const part = await opened(minutes)
  const document = part('document.xml')
  expect(paragraphWith(document, 'Overleg De Linde &amp; gemeente')).toContain('<w:pStyle w:val="Title"/>')
  expect(paragraphWith(document, 'Wachttijden')).toContain('<w:pStyle w:val="Heading1"/>')
  expect(paragraphWith(document, 'Wat helpt')).toContain('<w:pStyle w:val="Heading2"/>')
  for (const name of ['Title', 'heading 1', 'heading 2', 'heading 3', 'Quote', 'Hyperlink'])
    expect(part('styles.xml').toLowerCase(), name).toContain(`<w:name w:val="${name.toLowerCase()}"/>`)
})

test('the language of the words is told, for spelling and for reading aloud', async () => {
  const dutch = await opened(minutes)
  expect(dutch('styles.xml')).toContain('<w:lang w:val="nl-NL"/>')
  expect((await opened({ ...minutes, language: 'en' }))('styles.xml')).toContain('<w:lang w:val="en-GB"/>')
  expect(dutch('docProps/core.xml')).toContain('<dc:title>Overleg De Linde &amp; gemeente</dc:title>')
})

test('the head of a table returns on every page', async () => {
  const [head = '', row = ''] = (await opened(minutes))('document.xml').split('</w:tr>')
  expect(head).toContain('<w:tblHeader/>')
  expect(paragraphWith(head, 'Actie')).not.toBe('')
  expect(row).not.toContain('<w:tblHeader')
})

test('lists are lists of Word, and each numbered one counts by itself', async () => {
  const part = await opened(minutes)
  const listOf = (text: string) =>
    /<w:numId w:val="(\d+)"\/>/.exec(paragraphWith(part('document.xml'), text))?.[1]
  const numbering = part('numbering.xml')
  const definitionOf = (text: string) => {
    const list = numbering
      .split('</w:num>')
      .find((one) => one.includes(`<w:num w:numId="${listOf(text) ?? ''}"`))
    const id =
      /<w:abstractNumId w:val="(\d+)"\/>/.exec(list?.slice(list.lastIndexOf('<w:num ')) ?? '')?.[1] ?? ''
    return numbering.split('</w:abstractNum>').find((one) => one.includes(`w:abstractNumId="${id}"`)) ?? ''
  }
  expect(listOf('Meer tijd')).toBe(listOf('Minder formulieren'))
  expect(listOf('Opnieuw')).not.toBe(listOf('Meer tijd'))
  expect(definitionOf('Meer tijd')).toContain('<w:start w:val="3"/>')
  expect(definitionOf('Opnieuw')).toContain('<w:start w:val="1"/>')
  expect(definitionOf('intake')).toContain('<w:lvlText w:val="•"/>')
  expect(definitionOf('Cijfers delen')).toContain('<w:lvlText w:val="☑"/>')
  expect(definitionOf('Terugbellen')).toContain('<w:lvlText w:val="☐"/>')
})

test('signs that XML does not know do not damage the file', async () => {
  const part = await opened({ ...minutes, title: 'a\u0000b\u000b\ud800c\uffffd', footer: '\u0007' })
  expect(readWords(part('document.xml'))[0]).toBe('abcd')
  for (const name of ['document.xml', 'footer1.xml', 'docProps/core.xml'])
    expect(part(name), name).not.toMatch(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\ufffd/u)
})
