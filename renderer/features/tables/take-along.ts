import { OpenTable, TABLE_RECORD } from '../../../shared/model/table.ts'
import { err, type Result } from '../../../shared/kernel/result.ts'
import { dayOf } from '../../../shared/rules/say-date.ts'
import { saveFile, savePdf } from '../../data/files.ts'
import type { SessionDocument } from '../../data/workspace-session.ts'
import { paperToDocx } from '../../export/docx.ts'
import { fileNameOf } from '../../export/file-name.ts'
import { paperToHtml } from '../../export/html.ts'
import { paperToMarkdown } from '../../export/markdown.ts'
import { tablePaper } from '../../export/table-paper.ts'

export const takeAlongKinds = ['docx', 'pdf', 'md'] as const
export type TakeAlongKind = (typeof takeAlongKinds)[number]

/** Writes the table to a file where the user wants it. `failed`: no file could be made of it. */
export async function takeAlong(
  { open }: SessionDocument,
  kind: TakeAlongKind,
  language: 'nl' | 'en',
): Promise<Result<{ name: string }, 'cancelled' | 'no-space' | 'io' | 'failed'>> {
  const now = new Date()
  const paper = tablePaper(open.doc, language, now)
  const { date } = OpenTable.read(open.doc, TABLE_RECORD)
  const name = fileNameOf(`${date || dayOf(now)} ${paper.title}`, kind)
  switch (kind) {
    case 'pdf':
      return await savePdf(name, paperToHtml(paper))
    case 'md':
      return await saveFile(name, new TextEncoder().encode(paperToMarkdown(paper)), kind)
    case 'docx': {
      const bytes = await paperToDocx(paper).catch(() => null)
      return bytes === null ? err('failed') : await saveFile(name, bytes, kind)
    }
  }
}
