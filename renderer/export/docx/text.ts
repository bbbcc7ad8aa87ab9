import { ExternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx'
import type { Run } from '../../../shared/documents/blocks.ts'
import { plain } from '../plain.ts'

/** The words of a block with their marks. */
export function wordsOf(runs: readonly Run[]): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    const { text, bold, italic, strike, code, href } = run
    const link = href !== undefined
    const children = linesOf(text, {
      ...(bold === true && { bold }),
      ...(italic === true && { italics: true }),
      ...(strike === true && { strike }),
      ...(code === true && { font: 'Consolas', noProof: true }),
      ...(link && { style: 'Hyperlink' }),
    })
    return link ? [new ExternalHyperlink({ link: href, children })] : children
  })
}

/** Words with the line breaks in them. */
export function linesOf(text: string, options: IRunOptions = {}): TextRun[] {
  return plain(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...options, text: line, ...(index > 0 && { break: 1 }) }))
}
