import {
  Document,
  Footer,
  PageNumber,
  Packer,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type FileChild,
} from 'docx'
import type { Fact, Paper, PaperSection } from '../paper.ts'
import { plain } from '../plain.ts'
import { blockWriter, type BlockWriter } from './blocks.ts'
import { MARGIN, PAGE, stylesFor, TEXT_WIDTH } from './styles.ts'
import { tableOf } from './table.ts'
import { linesOf } from './text.ts'

/** Tabs of the facts under a title, in twentieths of a point: about four centimetres. */
const FACT_TAB = 2268

/** Writes a paper with the styles of Word itself, so that its navigation, contents and reading aloud work. */
export async function writeDocument(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const writer = blockWriter()
  const children = [
    new Paragraph({ style: 'Title', children: linesOf(paper.title) }),
    ...paper.facts.map(fact),
    ...paper.sections.flatMap((section) => sectionOf(section, writer)),
  ]
  const document = new Document({
    title: plain(paper.title),
    creator: 'Wederzijds',
    lastModifiedBy: 'Wederzijds',
    styles: stylesFor(paper.language),
    numbering: { config: writer.numbering() },
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGIN } },
        footers: { default: footer(paper.footer) },
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function sectionOf({ heading, facts, blocks, items }: PaperSection, writer: BlockWriter): FileChild[] {
  return [
    ...(heading === '' ? [] : [new Paragraph({ style: 'Heading1', children: linesOf(heading) })]),
    ...facts.map(fact),
    ...writer.write(blocks),
    ...(items === undefined ? [] : tableOf(items)),
  ]
}

function fact({ label, value }: Fact): Paragraph {
  return new Paragraph({
    tabStops: [{ type: TabStopType.LEFT, position: FACT_TAB }],
    indent: { left: FACT_TAB, hanging: FACT_TAB },
    spacing: { after: 40 },
    children: [
      ...linesOf(`${label}:`, { bold: true }),
      new TextRun({ children: [new Tab()] }),
      ...linesOf(value),
    ],
  })
}

function footer(words: string): Footer {
  const pages = new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [...linesOf(words), pages],
      }),
    ],
  })
}
