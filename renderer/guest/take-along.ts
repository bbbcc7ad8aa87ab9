import type * as Y from 'yjs'
import { OpenTable, TABLE_RECORD } from '../../shared/model/table.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { dayOf } from '../../shared/rules/say-date.ts'
import { fileNameOf } from '../export/file-name.ts'
import { paperToMarkdown } from '../export/markdown.ts'
import { tablePaper } from '../export/table-paper.ts'

export const takeAlongKinds = ['docx', 'md'] as const

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown;charset=utf-8',
}

/** Gives the table as a file to the browser. */
export async function takeAlong(
  doc: Y.Doc,
  kind: (typeof takeAlongKinds)[number],
  language: 'nl' | 'en',
): Promise<Result<{ name: string }, 'failed'>> {
  const now = new Date()
  const paper = tablePaper(doc, language, now)
  const { date } = OpenTable.read(doc, TABLE_RECORD)
  const name = fileNameOf(`${date || dayOf(now)} ${paper.title}`, kind)
  try {
    const content = kind === 'md' ? paperToMarkdown(paper) : await docxOf(paper)
    download(name, new Blob([content], { type: types[kind] }))
    return ok({ name })
  } catch {
    return err('failed')
  }
}

async function docxOf(paper: Parameters<typeof paperToMarkdown>[0]): Promise<Uint8Array<ArrayBuffer>> {
  const { paperToDocx } = await import('../export/docx.ts')
  return await paperToDocx(paper)
}

function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun by then, and a file that large was never made here.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
