import { Paragraph, Table, TableCell, TableRow, WidthType, type FileChild } from 'docx'
import type { PaperSection } from '../paper.ts'
import { TEXT_WIDTH } from './styles.ts'
import { linesOf } from './text.ts'

/** A table over the full width; its head returns on every page. */
export function tableOf({ columns, rows }: NonNullable<PaperSection['items']>): FileChild[] {
  const width = Math.floor(TEXT_WIDTH / Math.max(1, columns.length))
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(isHead && { tableHeader: true }),
      children: cells.map(
        (text) =>
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 100, right: 100 },
            children: [
              new Paragraph({ spacing: { after: 0 }, children: linesOf(text, isHead ? { bold: true } : {}) }),
            ],
          }),
      ),
    })
  const table = new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: columns.map(() => width),
    tableLook: { firstRow: true, firstColumn: false, noVBand: true },
    rows: [row(columns, true), ...rows.map((cells) => row(cells, false))],
  })
  // Without words between them two tables become one.
  return [table, new Paragraph({ spacing: { after: 0 } })]
}
